import type { Adapter } from './adapter.ts';
import { cfr } from './cfr.ts';
import { dcid } from './dcid.ts';
import { eurepoc } from './eurepoc.ts';

/** Every dataset of the field that can be read beside our own contract. */
export const adapters: readonly Adapter[] = [cfr, dcid, eurepoc];
