import { builtInOrigin } from '../../view/dataset.ts';
import type { AnyFigure, Given } from '../figure.ts';

/** The ways in which a figure can be taken away, as its buttons call them. */
export const ways = ['Save', 'Embed', 'Cite', 'Link'] as const;

/** One of them. */
export type Way = (typeof ways)[number];

/** The data a figure is drawn from: the record’s own for some, whatever file is shown. */
export const datasetOf = (figure: AnyFigure, given: Given): Pick<Given, 'edition' | 'origin'> =>
	figure.ofRecord ? { edition: given.recordEdition, origin: builtInOrigin } : given;
