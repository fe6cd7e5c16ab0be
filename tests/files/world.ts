import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Remote } from 'comlink';
import { Checker } from '../../src/lib/files/check/checker.ts';
import { Files } from '../../src/lib/files/files.svelte.ts';
import { Store, type FileStore } from '../../src/lib/files/store.ts';
import {
	Ended,
	withReject,
	type StartedChecker,
	type WhyEnded
} from '../../src/lib/files/worker/start.ts';
import type { World } from '../../src/lib/files/world.ts';
import { Session } from '../../src/lib/state/session.svelte.ts';
import { ladderRanking } from '../rows.ts';

/** The methods of a checker that a test can hold up. */
type Held = 'load' | 'read' | 'compare' | 'outcome';

/** A checker in this very thread, whose answers wait for as long as the test holds them. */
export class LocalCheckers {
	readonly started: { isEnded: boolean; readonly name: () => string }[] = [];
	readonly #held = new Map<Held, Promise<void>>();

	/** Why the next one ends at its start; null where it starts. */
	fault: WhyEnded | null = null;

	/** Holds the answers to one method up until the function given back is called. */
	hold(method: Held): () => void {
		let go: () => void = () => undefined;
		this.#held.set(method, new Promise((done) => (go = done)));
		return () => {
			this.#held.delete(method);
			go();
		};
	}

	readonly start = (): StartedChecker => {
		const checker = new Checker(ladderRanking, '');
		const { promise: ended, reject } = withReject();
		let name = '';
		const entry = { isEnded: false, name: () => name };
		this.started.push(entry);
		const remote = new Proxy(checker, {
			get: (target, method: Held) => {
				const work = Reflect.get(target, method) as ((...of: unknown[]) => unknown) | undefined;
				if (typeof work !== 'function') return undefined;
				return async (...of: unknown[]) => {
					if (method === 'load') name = String(of[0]);
					await this.#held.get(method);
					return await work.apply(target, of);
				};
			}
		}) as unknown as Remote<Checker>; // each method gives a promise, as a worker's does
		const end = (): void => {
			entry.isEnded = true;
			reject(new Ended());
		};
		if (this.fault !== null) {
			reject(new Ended(this.fault, 'x is not defined'));
			this.fault = null;
		}
		return { checker: remote, ended, end };
	};
}

/** One tab of the page in plain Node: its files, its rows, and what a test can do to both. */
export interface Tab {
	readonly files: Files;
	readonly session: Session;
	readonly checkers: LocalCheckers;
	readonly store: Store;
}

/** An empty database for the tabs opened from now on. */
export function emptyDatabase(): void {
	globalThis.indexedDB = new IDBFactory();
}

/** A shelf that is forgotten with the test. */
export function localShelf(): World['shelf'] {
	const texts = new Map<string, string>();
	return { get: (name) => texts.get(name) ?? '', set: (name, text) => void texts.set(name, text) };
}

let ids = 0;

/** Opens a tab; `world` takes the place of parts of its surroundings. */
export function openTab(
	world: Partial<World> & { store?: FileStore } = {},
	limits?: ConstructorParameters<typeof Store>[1]
): Tab {
	const newId = (): string => `id-${(ids += 1)}`;
	const checkers = new LocalCheckers();
	const store = new Store(newId, limits);
	const session = new Session();
	const files = new Files(
		{
			store,
			shelf: localShelf(),
			fetch: () => Promise.reject(new TypeError('No network in a test.')),
			startChecker: checkers.start,
			now: () => new Date('2026-11-26T08:00:00Z'),
			clock: () => 'likely',
			page: () => new URL('https://riposte.example/data/'),
			newId,
			...world
		},
		session
	);
	return { files, session, checkers, store };
}

/** What was asked for so far has been answered. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
