import { expose } from 'comlink';
import { riposte } from '$data/datapackage.json';
import scalesCsv from '$data/scales.csv?raw';
import { latestDay } from '../../data/date.ts';
import { readTable } from '../../data/read.ts';
import { scaleTable } from '../../data/scales.ts';
import { ladderOf } from '../../severity/ranking.ts';
import { Checker } from '../check/checker.ts';

/* A file is checked in a thread of its own, so that the page answers meanwhile. */
expose(
	new Checker(
		ladderOf(readTable(scaleTable, scalesCsv, ',').ready.map(({ values }) => values)),
		// The record is right even where the clock of the device is wrong.
		[latestDay(Date.now()), riposte.checked].reduce((a, b) => (a > b ? a : b))
	)
);
// Whoever started it knows by this that it did.
postMessage('at work');
