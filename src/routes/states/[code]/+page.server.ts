import type { EntryGenerator } from './$types';
import { partiesOnRecord } from '$lib/state/record.ts';

export const entries: EntryGenerator = () => partiesOnRecord().map((code) => ({ code }));
