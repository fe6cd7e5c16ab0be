import { figure, type AnyFigure } from '../../charts/figure.ts';
import { mostMarks } from '../../view/cell.ts';
import type { LadderData } from './data.ts';
import { declared } from './declared.ts';
import type { LadderLayout } from './layout.ts';

const bringCrowded = async (): Promise<AnyFigure> => (await import('./crowded.ts')).crowded;

/** How severe each answer was, over time. */
export const ladder = figure<LadderData, LadderLayout>({
	...declared,
	instead: ({ drawn }) => (drawn.length > mostMarks ? bringCrowded : undefined)
});
