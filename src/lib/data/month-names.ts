import { months } from './date.ts';

/*
 * Names of the months in the languages that `Intl` knows (CLDR), alone and beside a day, whole and short. Which month a name
 * means is told where all languages that have it agree: “listopad” is October in one and November in another.
 */

/** Languages whose names are known: those of the United Nations, of Europe and of States that stand in the record. */
const languages =
	'en fr es ru ar ar-SY zh sq de pt it nl pl cs sk hu ro bg el tr uk be fa he hi ja ko sv da nb fi et lv lt sl hr sr mk ca vi id ms th az ka hy kk uz bn ur sw'.split(
		' '
	);

const forms: readonly Intl.DateTimeFormatOptions[] = [
	{ month: 'long' },
	{ month: 'short' },
	{ day: 'numeric', month: 'long' },
	{ day: 'numeric', month: 'short' }
];

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '').trim();

function namesIn(language: string): readonly (readonly [name: string, month: number])[] {
	return forms.flatMap((form) => {
		const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
			...form,
			timeZone: 'UTC'
		});
		return Array.from({ length: 12 }, (_, month) => {
			const parts = format.formatToParts(Date.UTC(2021, month, 15));
			const name = parts.find(({ type }) => type === 'month')?.value ?? '';
			return [plain(name), month + 1] as const;
		}).filter(([name]) => /\p{L}{2}/u.test(name));
	});
}

let known: ReadonlyMap<string, number | null> | undefined;

/** Every name of a month as its languages write it, in small letters, with its number; null where it is that of several months. Made anew each time. */
export function namesOfMonths(): ReadonlyMap<string, number | null> {
	const names = new Map<string, number | null>();
	for (const language of Intl.DateTimeFormat.supportedLocalesOf(languages))
		for (const [name, month] of namesIn(language))
			names.set(name, names.has(name) && names.get(name) !== month ? null : month);
	return names;
}

/** The month of a name, 1 to 12: English also cut to three letters or more, other languages as `Intl` writes it; nothing where none or several are meant. */
export function monthOf(name: string): number | undefined {
	const wanted = plain(name);
	if (/^[a-z]{3,}$/.test(wanted)) {
		const month = months.findIndex((full) => full.toLowerCase().startsWith(wanted)) + 1;
		if (month > 0) return month;
	}
	known ??= namesOfMonths();
	return known.get(wanted) ?? undefined;
}
