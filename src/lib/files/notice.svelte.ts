/** What was done with files last, in a sentence; said once, on the page where it was done. */
export class Notice {
	text = $state('');
	#line: HTMLElement | null = null;

	/** Attached to the line that says it. */
	readonly line = (element: HTMLElement): (() => void) => {
		this.#line = element;
		return () => (this.#line = null);
	};

	/** Leads the focus to the line: what was pressed is often gone by then. */
	focus(): void {
		this.#line?.focus();
	}
}
