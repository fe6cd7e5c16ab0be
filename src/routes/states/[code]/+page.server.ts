import type { EntryGenerator } from './$types';
import { builtInRows } from '$lib/state/record.ts';

/** Everybody who was attacked or answered in the built-in record, or is blamed there, has a page made beforehand. */
export const entries: EntryGenerator = () =>
	[
		...new Set(
			builtInRows().flatMap(({ victim, responder, attributed_to }) => [
				victim,
				responder,
				...attributed_to
			])
		)
	].map((code) => ({ code }));
