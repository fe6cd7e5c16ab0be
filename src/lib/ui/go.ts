/**
 * Goes to a part of the page, given as `#id`, by focus and not by the address, which is the view's: a step back to an
 * address that names a part would take the focus there again. Without scripts the link does it.
 */
export function goTo(event: MouseEvent, href: string): void {
	const there = document.querySelector<HTMLElement>(href);
	if (there === null) return;
	event.preventDefault();
	goToPart(there);
}

/** Goes to a part of the page: the focus first, then the page. */
export function goToPart(part: HTMLElement): void {
	part.tabIndex = -1;
	part.focus();
	part.scrollIntoView();
}
