import { panBy, zoomBy, zoomStep, type Range } from './zoom.ts';

/** What a pointer needs to know of the timeline, and where it says what it did. */
export interface Dragged {
	shown(): Range;
	whole(): Range;
	/** The drawing's width, and where the axis begins and ends in it, in pixels. */
	plot(): { readonly width: number; readonly left: number; readonly right: number };
	/** The reader looks at another stretch; `more` while the same drag goes on. Gives whether it is another. */
	onrange(range: Range, more: boolean): boolean;
}

/** A pointer that moved less than this has clicked, in pixels. */
const still = 5;

/**
 * Moves a timeline by one pointer and spreads it by two fingers; a double click looks closer. Up and down are left to the
 * page, and no wheel is taken.
 */
export function dragging({
	shown,
	whole,
	plot,
	onrange
}: Dragged): (svg: SVGSVGElement) => () => void {
	return (svg) => {
		const pointers = new Map<number, number>();
		let from: Range | null = null;
		let began = 0;
		let spread = 0;
		let moved = false;
		let stepped = false;

		/** Where on the axis a pointer is, 0 left to 1 right. */
		function shareAt(clientX: number): number {
			const box = svg.getBoundingClientRect();
			const { width, left, right } = plot();
			return (((clientX - box.left) * width) / box.width - left) / (right - left);
		}
		function settle(): void {
			const all = [...pointers.values()];
			from = all.length === 0 ? null : shown();
			began = all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;
			spread = all.length === 2 ? Math.abs((all[0] ?? 0) - (all[1] ?? 0)) : 0;
		}
		function down(event: PointerEvent): void {
			if (event.button !== 0) return;
			if (pointers.size === 0) {
				moved = false;
				stepped = false;
			}
			pointers.set(event.pointerId, event.clientX);
			settle();
		}
		function move(event: PointerEvent): void {
			if (!pointers.has(event.pointerId) || from === null) return;
			pointers.set(event.pointerId, event.clientX);
			const all = [...pointers.values()];
			const middle = all.reduce((sum, one) => sum + one, 0) / all.length;
			const apart = all.length === 2 ? Math.abs((all[0] ?? 0) - (all[1] ?? 0)) : 0;
			if (!moved && Math.abs(middle - began) < still && Math.abs(apart - spread) < still) return;
			if (!moved) svg.setPointerCapture(event.pointerId);
			moved = true;
			const pinched =
				spread > still && apart > still
					? zoomBy(from, whole(), spread / apart, shareAt(began))
					: from;
			// The first that changes something is a step of its own, the rest of the drag takes its place.
			const range = panBy(pinched, whole(), shareAt(began) - shareAt(middle));
			if (onrange(range, stepped)) stepped = true;
		}
		function up(event: PointerEvent): void {
			pointers.delete(event.pointerId);
			settle();
			// The click of a drag follows at once, or does not come at all.
			if (pointers.size === 0) setTimeout(() => (moved = false));
		}
		/** The click that ends a drag opens nothing. */
		function click(event: MouseEvent): void {
			if (!moved) return;
			event.preventDefault();
			event.stopPropagation();
		}
		function twice(event: MouseEvent): void {
			onrange(zoomBy(shown(), whole(), zoomStep, shareAt(event.clientX)), false);
		}
		svg.style.touchAction = 'pan-y';
		svg.addEventListener('pointerdown', down);
		svg.addEventListener('pointermove', move);
		svg.addEventListener('pointerup', up);
		svg.addEventListener('pointercancel', up);
		svg.addEventListener('click', click, { capture: true });
		svg.addEventListener('dblclick', twice);
		return () => {
			svg.removeEventListener('pointerdown', down);
			svg.removeEventListener('pointermove', move);
			svg.removeEventListener('pointerup', up);
			svg.removeEventListener('pointercancel', up);
			svg.removeEventListener('click', click, { capture: true });
			svg.removeEventListener('dblclick', twice);
		};
	};
}
