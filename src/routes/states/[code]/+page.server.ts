import type { EntryGenerator } from './$types';
import { builtInRows, builtInRuptures } from '$lib/state/record.ts';

/** Everybody who was attacked or answered in the built-in record, is blamed there, or took a step in relations has a page made beforehand. */
export const entries: EntryGenerator = () =>
	[
		...new Set([
			...builtInRows().flatMap(({ victim, responder, attributed_to }) => [
				victim,
				responder,
				...attributed_to
			]),
			...builtInRuptures().map(({ responder }) => responder)
		])
	].map((code) => ({ code }));
