import { bundleOf } from '../lib/charts/take/take.ts';
import { jsonOf } from '../lib/charts/take/bundle.ts';
import { loadTexts, textsOf } from '../lib/data/built-in.svelte.ts';
import { partyName } from '../lib/data/parties.ts';
import { incidentTable } from '../lib/data/tables.ts';
import { columnsOf } from '../lib/data/table.ts';
import { figures } from '../lib/figures/figures.ts';
import { actKey } from '../lib/severity/place.ts';
import { scaleTitles } from '../lib/severity/ladder.ts';
import { Session } from '../lib/state/session.svelte.ts';
import { ShownRows } from '../lib/state/shown.svelte.ts';
import { addressOf } from '../lib/state/site.ts';
import { accountsIn } from '../lib/view/account.ts';
import { figureNames } from '../lib/view/figure-names.ts';
import { pathTo } from '../lib/view/pages.ts';
import { subjectOf } from '../lib/view/subject.ts';
import { defaultView } from '../lib/view/view.ts';

/*
 * The record for programs: a few JSON files under /api/v1/, written when the site is built, with a JSON Schema that describes them. What is
 * not known is an empty text, an empty list or null, as in the record. A later version that changes a name gets an address of its own.
 */

/** The names of the files, from /api/v1/ on. */
export const apiNames: readonly string[] = [
	'index.json',
	'schema.json',
	'incidents.json',
	'acts.json',
	'states.json',
	'scales.json',
	...figureNames.map((name) => `figures/${name}.json`)
];

const session = new Session();
/** Everything on record, whoever acted and whoever is held responsible; and what a page first shows. */
const all = new ShownRows(session, { ...defaultView, adversary: 'all', actsOf: 'all' });
const first = new ShownRows(session, defaultView, () => subjectOf(defaultView, session.data.rows));
const { edition } = session.record;

const about = {
	edition: edition.version,
	updated: edition.checked,
	licence: edition.licence,
	licence_address: edition.licenceAddress
};

const incidents = (): object => ({
	...about,
	incidents: accountsIn(all.all, all.index.stands).map((one) => {
		const { id, name, row, victims, attackers, kinds, sectors, effect, strongest, days } = one;
		return {
			incident_id: id,
			incident: name,
			start_date: row.start_date,
			end_date: textsOf(row).end_date,
			disclosed_date: row.disclosed_date,
			victims,
			attributed_to: attackers,
			attribution: row.attribution,
			incident_types: kinds,
			sectors,
			effect,
			strongest:
				strongest === null
					? null
					: {
							rung: strongest.step,
							response: strongest.incident.response,
							responder: strongest.incident.responder,
							act: strongest.key
						},
			days_to_strongest: days,
			page: addressOf(pathTo({ incident: id }))
		};
	})
});

const acts = (): object => ({
	...about,
	acts: all.all.map((row) => ({
		act: actKey(row),
		rung: session.ladder.stepOf.get(row.response) ?? null,
		...Object.fromEntries(
			columnsOf(incidentTable).map(([name]) => [name, { ...row, ...textsOf(row) }[name]])
		)
	}))
});

const states = (): object => ({
	...about,
	states: [...all.nations.values()].map((nation) => ({
		code: nation.state,
		name: partyName(nation.state),
		incidents: nation.incidents,
		acts: nation.acts.length,
		substantive: nation.substantive,
		strongest:
			nation.highest === null
				? null
				: {
						rung: nation.highest.step,
						response: nation.highest.incident.response,
						act: nation.highest.key
					},
		page: addressOf(pathTo({ state: nation.state }))
	}))
});

const scales = (): object => ({
	...about,
	scales: [...session.scales.values()].map(({ name, title, graver, scores }) => ({
		scale: name,
		title,
		about: scaleTitles[name]?.about ?? '',
		more_severe: graver,
		scores: [...scores].map(([term, score]) => ({ term, score }))
	}))
});

function figureData(name: string): object {
	const figure = figures.find((one) => one.name === name);
	if (figure === undefined) throw new Error(`There is no figure ${name}`);
	const address = addressOf(pathTo({ figure: name }));
	return jsonOf(bundleOf(figure, figure.data(first), first, address));
}

const index = (): object => ({
	...about,
	title: edition.title,
	figures: figures.map((figure) => {
		const data = figure.data(first);
		return { name: figure.name, question: figure.question(data), title: figure.title(data) };
	}),
	files: apiNames.map((name) => ({ name, address: addressOf(`/api/v1/${name}`) }))
});

const text = { type: 'string' } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const texts = { type: 'array', items: text } as const;
/** An object of which every part is there, and no other. */
const object = (properties: Readonly<Record<string, object>>): object => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const aboutSchemas = { edition: text, updated: text, licence: text, licence_address: text };
const listed = (name: string, one: object): object =>
	object({ ...aboutSchemas, [name]: { type: 'array', items: one } });

/** What a column of the record is in JSON. */
const columns = Object.fromEntries(
	columnsOf(incidentTable).map(([name, { kind, description }]) => [
		name,
		Array.isArray(kind.empty) ? { ...texts, description } : { ...text, description }
	])
);

/** JSON Schema 2020-12 of every file, each under its own name. */
const schema = (): object => ({
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: addressOf('/api/v1/schema.json'),
	title: `${edition.title}, for programs`,
	$defs: {
		index: object({
			...aboutSchemas,
			title: text,
			figures: { type: 'array', items: object({ name: text, question: text, title: text }) },
			files: { type: 'array', items: object({ name: text, address: text }) }
		}),
		incidents: listed(
			'incidents',
			object({
				incident_id: text,
				incident: text,
				start_date: text,
				end_date: text,
				disclosed_date: text,
				victims: texts,
				attributed_to: texts,
				attribution: text,
				incident_types: texts,
				sectors: texts,
				effect: text,
				strongest: orNull(object({ rung: whole, response: text, responder: text, act: text })),
				days_to_strongest: orNull({ type: 'integer' }),
				page: text
			})
		),
		acts: listed('acts', object({ act: text, rung: orNull(whole), ...columns })),
		states: listed(
			'states',
			object({
				code: text,
				name: text,
				incidents: whole,
				acts: whole,
				substantive: whole,
				strongest: orNull(object({ rung: whole, response: text, act: text })),
				page: text
			})
		),
		scales: listed(
			'scales',
			object({
				scale: text,
				title: text,
				about: text,
				more_severe: text,
				scores: { type: 'array', items: object({ term: text, score: { type: 'number' } }) }
			})
		),
		figure: object({
			figure: text,
			question: text,
			answer: texts,
			shown: text,
			source: text,
			edition: text,
			updated: text,
			licence: text,
			licence_address: text,
			address: text,
			fields: {
				type: 'array',
				items: object({
					name: text,
					title: text,
					description: text,
					type: { enum: ['string', 'number'] }
				})
			},
			rows: {
				type: 'array',
				items: { type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } }
			}
		})
	}
});

const makers: Readonly<Record<string, () => object>> = {
	'index.json': index,
	'schema.json': schema,
	'incidents.json': incidents,
	'acts.json': acts,
	'states.json': states,
	'scales.json': scales
};

/** The name of the part of `schema.json` that describes a file; nothing for the schema itself. */
export function schemaNameOf(name: string): string | undefined {
	if (name === 'schema.json') return undefined;
	return name.startsWith('figures/') ? 'figure' : name.replace(/\.json$/, '');
}

/** One of the files by its name. */
export async function apiFile(name: string): Promise<object> {
	await loadTexts();
	return makers[name]?.() ?? figureData(name.replace(/^figures\/|\.json$/g, ''));
}
