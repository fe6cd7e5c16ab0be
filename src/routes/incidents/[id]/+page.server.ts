import type { EntryGenerator } from './$types';
import { builtInRows } from '$lib/state/record.ts';

/** Every incident of the built-in record has a page made beforehand; those of an imported file are made in the browser. */
export const entries: EntryGenerator = () =>
	[...new Set(builtInRows().map(({ incident_id }) => incident_id))].map((id) => ({ id }));
