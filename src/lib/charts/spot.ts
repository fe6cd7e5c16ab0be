import type { Movable } from './move.ts';

/** A place in a drawing that can be reached, told and opened, with every text finished, so that drawing it is comparing texts. */
export interface Spot extends Movable {
	/** Where it stands, in pixels; what it looks like is drawn around that point. */
	readonly x: number;
	readonly y: number;
	/** The link it is, over the default view; the whole link is made when it is reached. */
	readonly href: string;
	/** What it is called, in one line, and what is said after it; that may be empty. */
	readonly name: string;
	readonly more: string;
	readonly classes: string;
	/** Whether it counts as substantive, of several acts whether any does; null for what is no mark of acts. */
	readonly counts: boolean | null;
}
