/** How a fragment begins that carries a file, whatever its version. */
export const carrying = '#data=';

/** True where a fragment says that it carries a file. */
export function carries(fragment: string): boolean {
	return fragment.startsWith(carrying);
}
