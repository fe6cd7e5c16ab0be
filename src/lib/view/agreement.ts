/** Kendall's tau-b as people read it, with a true minus sign and two decimals. */
export function tauInWords(tau: number | null): string {
	return tau === null ? 'no value' : tau.toFixed(2).replace('-', '\u2212');
}
