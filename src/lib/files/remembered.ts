import { choicesIn, choicesJson, fitsHeadings, isWorthKeeping } from './choices.ts';
import type { Recipe } from './recipe.ts';

/* What was decided about files of some headings, so that the next one of them can be read so with one press. */

/** Where texts are kept by name. */
export interface Shelf {
	get(name: string): string;
	set(name: string, text: string): void;
}

const name = 'riposte-choices';

/** Most kinds of file whose choices are remembered; the oldest are forgotten first. */
const most = 20;

/** The choices remembered in this browser. */
export class Remembered {
	readonly #shelf: Shelf;

	constructor(shelf: Shelf) {
		this.#shelf = shelf;
	}

	#all(): readonly string[] {
		try {
			const all: unknown = JSON.parse(this.#shelf.get(name) || '[]');
			return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : [];
		} catch {
			return [];
		}
	}

	/** What was decided about the last file of these headings; nothing where there was none. */
	for(headings: readonly string[]): Recipe | undefined {
		return this.#all()
			.map(choicesIn)
			.find((recipe) => recipe !== undefined && fitsHeadings(recipe, headings));
	}

	/** Remembers what was decided, where it is of use for another file; else what was remembered is forgotten. */
	keep(recipe: Recipe, headings: readonly string[]): void {
		if (!isWorthKeeping(recipe)) {
			this.forget(headings);
			return;
		}
		this.#set([choicesJson(recipe, headings), ...this.#but(headings)].slice(0, most));
	}

	/** Forgets what was decided about files of these headings. */
	forget(headings: readonly string[]): void {
		this.#set(this.#but(headings));
	}

	#but(headings: readonly string[]): readonly string[] {
		return this.#all().filter((text) => {
			const recipe = choicesIn(text);
			return recipe !== undefined && !fitsHeadings(recipe, headings);
		});
	}

	#set(all: readonly string[]): void {
		this.#shelf.set(name, JSON.stringify(all));
	}
}
