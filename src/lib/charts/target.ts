import type { View } from '../view/view.ts';

/** The part of a view that a mark changes when it is opened. */
export type Target = Pick<View, 'act'> | Pick<View, 'cell'> | Pick<View, 'zoom'>;

/** The link to a target over the default view, as `hrefOf` of the view would give it; said shortly, since there are hundreds. */
export function hrefTo(target: Target): string {
	if ('act' in target) return `?act=${target.act}`;
	if ('cell' in target) return `?cell=${target.cell}`;
	return target.zoom === null ? '?' : `?zoom=${target.zoom.from}.${target.zoom.to}`;
}
