import { figureNames } from '$lib/view/figure-names.ts';
import type { EntryGenerator } from './$types';

/** Every figure has a page for frames made beforehand. */
export const entries: EntryGenerator = () => figureNames.map((name) => ({ name }));
