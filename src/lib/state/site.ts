/**
 * The address under which the site is published, with a stroke at its end: `RIPOSTE_ADDRESS` when it is built. Where nobody has set it, it is
 * that of `npm start`, and pages say no address of their own but a relative one.
 */
const siteAddress: string = __SITE_ADDRESS__ || 'http://localhost:4173/';

/** True where the build was told the address. */
export const isPublished: boolean = __SITE_ADDRESS__ !== '';

/** The whole address of a path from the site’s root. */
export function wholeAddress(path: string): string {
	return new URL(path.replace(/^\//, ''), siteAddress).href;
}

/** The address of a path from the site’s root as a file of the site says it: whole where it is known where the site stands, else from the root. */
export function addressOf(path: string): string {
	return isPublished ? wholeAddress(path) : path;
}
