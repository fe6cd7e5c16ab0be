import { quoted } from '../data/quote.ts';
import { Importer, type Underway } from './importer.svelte.ts';
import { Library } from './library.svelte.ts';
import { Notice } from './notice.svelte.ts';
import { LinkRequest } from './request.svelte.ts';
import { SavedFiles } from './saved.svelte.ts';
import type { RowsShown, World } from './world.ts';

/** Everything about the reader's files, put together. */
export class Files {
	readonly notice = new Notice();
	readonly importer: Importer;
	readonly saved: SavedFiles;
	readonly library: Library;
	readonly request: LinkRequest;

	constructor(world: World, shown: RowsShown) {
		const { notice } = this;
		const importer = (this.importer = new Importer(world, notice));
		const saved = (this.saved = new SavedFiles(world, notice));
		const library = (this.library = new Library(world, shown, { importer, saved, notice }));
		this.request = new LinkRequest(world, shown, { importer, saved, library, notice });
	}

	/** What is being read: what was asked for, else what was shown when the page was left. */
	get underway(): Underway | null {
		return this.importer.underway ?? this.library.restoring;
	}

	/** Ends what is being read. */
	cancel(): void {
		const { underway } = this;
		if (underway === null) return;
		if (!this.importer.cancel()) this.library.cancel();
		this.notice.text = `Reading ${quoted(underway.name)} was cancelled; nothing was changed.`;
	}
}
