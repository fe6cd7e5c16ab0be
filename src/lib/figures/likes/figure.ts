import { actTable } from '../../charts/act-table.ts';
import { figure, type FigureTable } from '../../charts/figure.ts';
import { partyName } from '../../data/parties.ts';
import { quoted } from '../../data/quote.ts';
import { responseNames } from '../../data/vocabulary.ts';
import { standingDate } from '../../severity/place.ts';
import {
	lastAccounts,
	leastAlike,
	likenesses,
	likeTo,
	unansweredInWords,
	type Account
} from '../../view/account.ts';
import { stepWord } from '../../view/nation-words.ts';
import { count, listed, numeral } from '../../view/words.ts';
import type { LikesData } from './data.ts';
import { layoutLikes, type LikesLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { likesInWords } from './words.ts';

function tableOf({ likes, answerOf, ranking }: LikesData): FigureTable {
	return {
		name: `Show like incidents as a table (${count(likes.length, 'row')})`,
		caption: `Incidents like this one, the most alike first: ${count(likes.length, 'row')}.`,
		columns: [
			{ title: 'Incident' },
			{ title: 'Victims' },
			{ title: 'Same' },
			{ title: 'Strongest answer' },
			{ title: 'By' },
			{ title: 'Year', isNumber: true }
		],
		rows: () =>
			likes.map(({ account, same }) => {
				const { incident, step } = answerOf(account);
				const isAnswer = incident.response !== 'none' && account.strongest !== null;
				return {
					key: account.id,
					opens: [{ incident: account.id }],
					cells: [
						account.name,
						listed(account.victims.map(partyName)),
						listed(same),
						isAnswer
							? `${stepWord(ranking, step)}, ${responseNames[incident.response]}`
							: unansweredInWords(account),
						isAnswer ? partyName(incident.responder) : '',
						standingDate(incident).slice(0, 4)
					]
				};
			})
	};
}

/** The picture has so many at most: the table has all. */
const mostDrawn = 300;

/** What the picture says, and that it is cut where it is. */
const saidOf = (data: LikesData): string =>
	data.likes.length > mostDrawn
		? `${likesInWords(data)} The picture has the ${numeral(mostDrawn)} most alike, of equal ones the nearest in time; the table has all.`
		: likesInWords(data);

/** How incidents like one were answered. */
export const likes = figure<LikesData, LikesLayout>({
	name: 'likes',
	page: '/incidents/[id]/',
	data({ subject, all, index, ranking }) {
		const accounts = lastAccounts(all, index.stands);
		const account = accounts.find(({ id }) => id === subject) ?? null;
		const found = account === null ? [] : likeTo(account, accounts);
		const near = found.slice(0, mostDrawn);
		const answerOf = (one: Account): ReturnType<typeof index.stands> =>
			one.strongest ??
			index.stands(one.rows.find(({ response }) => response === 'none') ?? one.row);
		const hasAnswer = account !== null && account.strongest !== null;
		return {
			account,
			likes: found,
			answerOf,
			own: hasAnswer ? account.strongest : account === null ? null : atZero(answerOf(account)),
			answers: near.map(({ account: one, same }) => ({
				placed: one.strongest ?? atZero(answerOf(one)),
				alike: same.length
			})),
			ranking
		};
	},
	title: () => 'Incidents like this one by their strongest answer',
	question: () => 'Incidents like this one',
	words: (data) => ({
		answers: [saidOf(data)],
		...(data.account === null
			? {}
			: { alone: `${quoted(data.account.name, 120)}: ${saidOf(data)}` }),
		notes: [
			`Two incidents are alike where at least ${leastAlike} of these four are the same: ${listed(likenesses)}. What is not known is like nothing. The most alike come first, of equal ones the nearest in time. Each mark is one incident, on the rung of the strongest answer of a victim. The lowest row holds those without an answer that is ranked.`
		]
	}),
	table: tableOf,
	file: ({ own, likes: all, answerOf, ranking }) => {
		const of = all.map(({ account }) => account.strongest ?? atZero(answerOf(account)));
		const placed = [...(own === null ? [] : [own]), ...of];
		return actTable(placed, ranking, {
			name: 'Marks',
			caption: `The answer to the incident and those to incidents like it: ${count(placed.length, 'row')}.`
		});
	},
	keys: { along: 'a rung', between: 'between rungs', enter: 'opens the answer' },
	room: 'half',
	layout: layoutLikes,
	Plot
});

/** An incident without an answer that can be a place stands in the lowest row, whatever its acts. */
function atZero<T extends { readonly step: number }>(placed: T): T {
	return placed.step === 0 ? placed : { ...placed, step: 0 };
}
