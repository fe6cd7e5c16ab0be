/** A file of the record as it can be downloaded. */
export interface RecordFile {
	readonly name: string;
	readonly type: string;
	/** What it holds, in a sentence. */
	readonly about: string;
}

/** The editions before this one, oldest first; their files stand at `/data/editions/VERSION/`. */
export const earlierEditions: readonly string[] = ['1.0.0'];

/** Every file of the record; each stands at `/data/` under its name. */
export const recordFiles = [
	{
		name: 'incidents.csv',
		type: 'text/csv; charset=utf-8',
		about: 'Every answer on record: who was attacked, who answered, how and when, with sources.'
	},
	{
		name: 'scales.csv',
		type: 'text/csv; charset=utf-8',
		about: 'The score of each kind of act on our ladder and on the published scales.'
	},
	{
		name: 'ruptures.csv',
		type: 'text/csv; charset=utf-8',
		about: 'The steps in relations with Iran, and whether relations were restored.'
	},
	{
		name: 'datapackage.json',
		type: 'application/json; charset=utf-8',
		about: 'The edition, the licence and the meaning of each column, for programs.'
	},
	{
		name: 'README.md',
		type: 'text/markdown; charset=utf-8',
		about: 'The rules of the record and its columns, for people who edit it.'
	},
	{
		name: 'CHANGES.md',
		type: 'text/markdown; charset=utf-8',
		about: 'What changed since the edition before.'
	},
	{
		name: 'riposte.zip',
		type: 'application/zip',
		about: 'All of these and the tables of earlier editions, in one file.'
	}
] as const satisfies readonly RecordFile[];

/** The name of one of them. */
export type RecordFileName = (typeof recordFiles)[number]['name'];
