import { getContext, setContext } from 'svelte';

/*
 * A picture that comes to be while somebody looks may bring thousands of marks in portions. One that is there already, or is made to be
 * taken away, has them all.
 */

const key = Symbol('portions');

/** Says for all that is drawn inside a component whether marks may come in portions. */
export const bringInPortions = (is: boolean): boolean => setContext(key, is);

/** True where that was said. */
export const isInPortions = (): boolean => getContext(key) === true;
