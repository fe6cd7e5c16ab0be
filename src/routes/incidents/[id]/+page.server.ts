import type { EntryGenerator } from './$types';
import { incidentsOnRecord } from '$lib/state/record.ts';

/** Every incident of the built-in record has a page made beforehand; those of an imported file are made in the browser. */
export const entries: EntryGenerator = () => incidentsOnRecord().map((id) => ({ id }));
