/** Gives the focus to the mark under a key; false where the picture has none. */
type FocusMark = (key: string) => boolean;

/** Pictures on the page whose marks can be led to from outside. */
class MarkFocus {
	readonly #pictures = new Set<FocusMark>();

	/** A picture comes; the function given back takes it away. */
	add(focus: FocusMark): () => void {
		this.#pictures.add(focus);
		return () => this.#pictures.delete(focus);
	}

	/** Leads to the first mark under a key; false where no picture has one. */
	to(key: string): boolean {
		return [...this.#pictures].some((focus) => focus(key));
	}
}

/** The pictures of the page. Only a browser adds any. */
export const markFocus = new MarkFocus();
