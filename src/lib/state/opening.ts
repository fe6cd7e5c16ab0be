/*
 * A page of many rows derives much from them. It is done before the page opens, in parts between which the reader is served; the root
 * layout says how, in a browser.
 */

/** A page that is about to open: its route, what its address names, and its query. */
export interface Opening {
	readonly route: string;
	readonly params: Readonly<Partial<Record<string, string>>>;
	readonly query: string;
}

type Prepare = (to: Opening) => Promise<void>;

let prepare: Prepare | undefined;

/** Says how pages are prepared from now on. */
export function prepareWith(how: Prepare): void {
	prepare = how;
}

/** Prepares a page where it is said how; `to` is asked for only then. A page makes itself what it does not find, so that nothing fails. */
export async function prepared(to: () => Opening): Promise<void> {
	await prepare?.(to()).catch(() => undefined);
}
