/* Words that stand in cells and are no value: for nothing, and for what is no State. */

/** What programs and people write where they have nothing to write, whatever its case. */
const nothing =
	/^(?:n\/?\s?a|n\.a\.?|#n\/a|#value!|#ref!|null|nul|nil|none|nan|nat|undefined|unknown|unspecified|not|not (?:available|applicable|known|specified|reported|stated)|to be determined|tbd|tba|missing|blank|empty|[-\u2010-\u2015_]+|\?+|\.{2,})$/i;

/** Longer cells are none of these words, nor are those with a digit, and there may be millions of them. */
export const longestWord = 24;

/** True for a word that says there is nothing: “N/A”, “unknown”, “-”. */
export function saysNothing(cell: string): boolean {
	return cell.length <= longestWord && nothing.test(cell.trim());
}

/** True for the day that databases write where they have none: “0000-00-00”, “00/00/0000 00:00:00”. */
export function isNoDay(cell: string): boolean {
	return /^(?:0000([-/.])00?\1 ?00?|00?([-/.])00?\2 ?0000)(?:[T ]00?:00(?::00(?:\.0+)?)?)?$/.test(
		cell.trim()
	);
}

/** What is meant by a word that only a machine or a dash can mean, so that even a free text does not mean it. */
const machineNothing =
	/^(?:n\/a|n\.a\.?|#n\/a|#value!|#ref!|null|nan|nat|undefined|[-\u2010-\u2015_]+|\?+)$/i;

/** True for a word that no free text consists of: “NULL”, “#N/A”, “-”. */
export function isNoText(cell: string): boolean {
	return cell.length <= longestWord && machineNothing.test(cell.trim());
}

/**
 * What stands in columns of States and is none: bodies, continents, everybody, and States that are no more (ISO 3166-3). One letter away from a
 * code they would be taken for some State that has nothing to do with it.
 */
const noStates = new Set(
	`EU UN UNO NATO OSCE OAS AU ASEAN G7 G20 INT INTL ZZ ZZZ XX XXX WORLD GLOBAL WW ALL MULTI MULTIPLE SEVERAL VARIOUS OTHER OTHERS STATE
	NONSTATE REGION REST ASIA AFRICA EUROPE AMERICA AMERICAS OCEANIA EMEA APAC LATAM MENA MEA
	SUN USSR YUG SCG CSK DDR GDR BUR ROC ZAR TMP YMD ANT VDR RHO HVO DHY`
		.trim()
		.split(/\s+/)
);

/** True for a word that is known for something else than a State, so that no State is proposed for it. */
export function isNoState(word: string): boolean {
	const plain = word.trim().toUpperCase();
	return saysNothing(word) || noStates.has(plain) || noStates.has(plain.replace(/[^A-Z0-9]/g, ''));
}
