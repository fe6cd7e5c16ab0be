import { createContext } from 'svelte';
import incidentsCsv from '$data/incidents.csv?raw';
import incidentsAddress from '$data/incidents.csv?url&no-inline';
import rupturesCsv from '$data/ruptures.csv?raw';
import scalesCsv from '$data/scales.csv?raw';
import { licenses, riposte, title, version } from '$data/datapackage.json';
import type { Incident } from '../data/incidents.ts';
import { editionOf, type Edition } from '../data/package.ts';
import { readTable } from '../data/read.ts';
import { ruptureTable, type Rupture } from '../data/ruptures.ts';
import { scaleTable, type Score } from '../data/scales.ts';
import { incidentTable } from '../data/tables.ts';
import { ladderName, scalesOf, type Scale } from '../severity/ladder.ts';
import { rankingOf, type Ranking } from '../severity/ranking.ts';

/** Rows with the edition they belong to and the address of their file. */
export interface Dataset {
	readonly edition: Edition;
	readonly rows: readonly Incident[];
	/** Records of the file that could not be used. */
	readonly setAside: number;
	readonly address: string;
}

function builtIn(): Dataset {
	const { ready, setAside } = readTable(incidentTable, incidentsCsv, ',');
	return {
		edition: editionOf({ title, version, licenses, riposte }),
		rows: ready.map(({ values }) => values),
		setAside: setAside.length,
		address: incidentsAddress
	};
}

function builtInScores(): readonly Score[] {
	return readTable(scaleTable, scalesCsv, ',').ready.map(({ values }) => values);
}

function builtInRuptures(): readonly Rupture[] {
	return readTable(ruptureTable, rupturesCsv, ',').ready.map(({ values }) => values);
}

/** Which rows are in view of the whole product, and the scales they can stand on; the only store there is. */
export class Session {
	readonly scores: readonly Score[] = builtInScores();
	readonly scales: ReadonlyMap<string, Scale> = scalesOf(this.scores);
	readonly ladder: Ranking;
	readonly ruptures: readonly Rupture[] = builtInRuptures();
	readonly data: Dataset = $state.raw(builtIn());

	constructor() {
		const ladder = this.scales.get(ladderName);
		if (ladder === undefined) throw new Error(`data/scales.csv has no scale named ${ladderName}`);
		this.ladder = rankingOf(ladder);
	}
}

/** The session of the page, set by the root layout. */
export const [getSession, setSession] = createContext<Session>();
