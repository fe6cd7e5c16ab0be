/**
 * Puts the focus on what is new, where it is wanted by then, once that is painted: before, the browser would lay all of it out at once,
 * in the task that made it. Gives what takes it back.
 */
export function focusPainted(element: HTMLElement, isWanted: () => boolean): () => void {
	let timer: ReturnType<typeof setTimeout>;
	const asked = requestAnimationFrame(() => {
		timer = setTimeout(() => {
			if (isWanted()) element.focus();
		});
	});
	return () => {
		cancelAnimationFrame(asked);
		clearTimeout(timer);
	};
}
