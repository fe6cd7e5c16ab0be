import type { AnyFigure } from '../charts/figure.ts';
import { breaks } from './breaks/figure.ts';
import { claim } from './claim/figure.ts';
import { delay } from './delay/figure.ts';
import { ladder } from './ladder/figure.ts';
import { map } from './map/figure.ts';
import { matrix } from './matrix/figure.ts';
import { likes } from './likes/figure.ts';
import { mixes } from './mixes/figure.ts';
import { order } from './order/figure.ts';
import { pairs } from './pairs/figure.ts';
import { profile } from './profile/figure.ts';
import { proportion } from './proportion/figure.ts';
import { scales } from './scales/figure.ts';
import { substance } from './substance/figure.ts';
import { timeline } from './timeline/figure.ts';
import { years } from './years/figure.ts';

/** Every figure, in the order in which the pages show them. */
export const figures: readonly AnyFigure[] = [
	ladder,
	years,
	likes,
	claim,
	substance,
	scales,
	mixes,
	order,
	proportion,
	breaks,
	profile,
	timeline,
	delay,
	pairs,
	matrix,
	map
];
