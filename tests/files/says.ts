import { messageOf } from '../../src/lib/data/finding.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { Checker, type Download } from '../../src/lib/files/check/checker.ts';
import type { ChangeKind, How } from '../../src/lib/files/check/comparison.ts';
import type { RowList } from '../../src/lib/files/check/summary.ts';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';
import { ladderRanking } from '../rows.ts';

/** One thing a line, lists and objects within it as JSON. */
const lines = (all: object): string =>
	Object.entries(all)
		.map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
		.join('\n');

const downloads: readonly Download[] = ['rows', 'fixed', 'left-out', 'findings-csv'];
/** A file that was read by assumptions is long, and its rows are the matter. */
const madeOf: readonly Download[] = ['rows', 'findings-csv'];
const lists: readonly RowList[] = ['problems', 'left-out'];
const kinds: readonly ChangeKind[] = ['added', 'removed', 'changed'];
const ways: readonly How[] = ['replace', 'add', 'correct'];

const shortOf = ({
	incident_id,
	victim,
	responder,
	response,
	response_date
}: WholeIncident): string => [incident_id, victim, responder, response, response_date].join(' ');

/** Everything that a checker says of a file and hands out of it, as text; `base` are rows to compare it with. */
export async function saysOf(
	bytes: Uint8Array<ArrayBuffer> | string,
	recipe: Recipe = asItIs,
	base: readonly WholeIncident[] = []
): Promise<string> {
	const checker = new Checker(ladderRanking, '2026-11-26');
	const summary = await checker.load('file', new Blob([bytes]), recipe);
	if ('refused' in summary) return `refused: ${messageOf(summary.refused)}\n`;
	const { causes, adapter, ...rest } = summary;
	const parts = [
		lines({ ...rest, adapter: adapter?.title ?? null, digest: (await checker.digest()).length }),
		...causes.map(({ key, examples, ...cause }) =>
			[
				JSON.stringify(cause),
				...examples.map((one) => `  ${one.record} ${one.at} ${messageOf(one)}`),
				`  proposed: ${JSON.stringify(checker.proposals(key).map((fix) => [fix, checker.reach(fix)]))}`,
				`  rows: ${checker.rowsOf(key).join(' ')}`
			].join('\n')
		),
		...(await Promise.all(
			(adapter === null ? downloads : madeOf).map(
				async (what) => `# ${what}\n${await checker.download(what).text()}`
			)
		)),
		...lists.map(
			(list) =>
				`# ${list}\n${checker
					.rows(list, 0, 100)
					.map(({ record, line, row, isLeftOut, findings }) =>
						[record, line, row, isLeftOut, ...findings.map(({ code, at }) => `${code} ${at}`)].join(
							' '
						)
					)
					.join('\n')}`
		)
	];
	if (base.length > 0) {
		checker.compareWith(base, true);
		parts.push(`# compared\n${lines(checker.compare())}`);
		for (const kind of kinds)
			parts.push(
				...checker
					.changes(kind, 0, 100)
					.map(({ row, cells }) => `${kind} ${shortOf(row)} ${JSON.stringify(cells)}`)
			);
		for (const how of ways) {
			const rows: WholeIncident[] = [];
			await checker.outcome(how, (some) => rows.push(...some));
			parts.push(`# ${how}\n${rows.map(shortOf).join('\n')}`);
		}
	}
	return `${parts.join('\n')}\n`;
}
