/*
 * Why each rung of our ladder stands where it does: first the legal class of the act, then how much of the official relationship
 * it touches. The articles named are those of the Vienna Convention on Diplomatic Relations (1961), of the International Law
 * Commission’s Articles on State Responsibility (2001) and of the Charter of the United Nations.
 */

/** What kind of act a rung holds in law, from the freest to the most bound. */
export const legalClasses = [
	'nothing',
	'statement',
	'own law',
	'unfriendly act',
	'countermeasure',
	'force'
] as const;

/** One of them. */
export type LegalClass = (typeof legalClasses)[number];

/** What each legal class is, in a sentence. */
export const classMeanings: Readonly<Record<LegalClass, string>> = {
	nothing: 'No act was found.',
	statement: 'Words. Every State is free to speak and to protest.',
	'own law': 'A State applies its own criminal law to persons.',
	'unfriendly act': 'Unfriendly but lawful. Lawyers call it retorsion.',
	countermeasure:
		'Unlawful by itself, and only excused by the wrong that came before (Articles 22 and 49 to 54 on State Responsibility).',
	force: 'Forbidden by Article 2(4) of the UN Charter, but for self-defence under Article 51.'
};

/** Why a rung stands where it stands. */
export interface Ground {
	readonly legal: LegalClass;
	/** Why above the rung below, in a sentence or two. */
	readonly why: string;
}

/** One ground for each rung, 0 to 12. */
const grounds: readonly Ground[] = [
	{ legal: 'nothing', why: 'No public answer was found. That is no proof that there was none.' },
	{ legal: 'statement', why: 'The State speaks of the attack but blames no State.' },
	{ legal: 'statement', why: 'It names the State. Only words, but they are hard to take back.' },
	{
		legal: 'statement',
		why: 'The words go through an official channel. So the other State has to hear them.'
	},
	{
		legal: 'own law',
		why: 'Words become an act: courts and police move against the persons behind the attack. The other State itself is not touched.'
	},
	{
		legal: 'unfriendly act',
		why: 'The government itself, not a court, takes money and travel from named persons or firms.'
	},
	{
		legal: 'unfriendly act',
		why: 'Money and travel are taken from an organ of the State, not only from persons. From here up the State itself is hit.'
	},
	{
		legal: 'unfriendly act',
		why: 'The relationship itself is touched for the first time. An ambassador comes home or talks stop. Both can start again at once.'
	},
	{
		legal: 'unfriendly act',
		why: 'The other State’s own staff must leave (Article 9 of the Vienna Convention). It has fewer people left to talk through.'
	},
	{
		legal: 'unfriendly act',
		why: 'A whole part of the relationship is cut: the level of relations, an embassy, or trade in a sector.'
	},
	{
		legal: 'unfriendly act',
		why: 'All of the official relationship, or nearly all trade, ends. Relations rest on consent (Article 2 of the Vienna Convention), so ending them is lawful. Nothing milder is left to take away.'
	},
	{
		legal: 'countermeasure',
		why: 'The act would be unlawful without the attack that came before. It is no diplomacy any more.'
	},
	{ legal: 'force', why: 'Armed force, or an act with effects like it.' }
];

/** Why a rung stands where it does. Throws for a number that is no rung. */
export function groundOf(rung: number): Ground {
	const found = grounds[rung];
	if (found === undefined) throw new RangeError(`There is no rung ${rung}`);
	return found;
}

/** The weakest joint of the ladder, said wherever the ladder is explained. */
export const weakestJoint =
	'The weakest joint: sanctions stand below expulsion only because they touch less of the relationship. Some published scales say the reverse.';
