import { createContext } from 'svelte';
import incidentsCsv from '$data/incidents.csv?raw';
import incidentsAddress from '$data/incidents.csv?url&no-inline';
import scalesCsv from '$data/scales.csv?raw';
import { licenses, riposte, title, version } from '$data/datapackage.json';
import type { Incident } from '../data/incidents.ts';
import { editionOf, type Edition } from '../data/package.ts';
import { readTable } from '../data/read.ts';
import { scaleTable } from '../data/scales.ts';
import { incidentTable } from '../data/tables.ts';
import { ladderName, scalesOf } from '../severity/ladder.ts';
import type { RungOf } from '../severity/place.ts';

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

function builtInLadder(): RungOf {
	const scores = readTable(scaleTable, scalesCsv, ',').ready.map(({ values }) => values);
	const ladder = scalesOf(scores).get(ladderName);
	if (ladder === undefined) throw new Error(`data/scales.csv has no scale named ${ladderName}`);
	return ladder.scores;
}

/** Which rows are in view of the whole product, and the ladder they stand on; the only store there is. */
export class Session {
	readonly rungOf: RungOf = builtInLadder();
	readonly data: Dataset = $state.raw(builtIn());
}

/** The session of the page, set by the root layout. */
export const [getSession, setSession] = createContext<Session>();
