import { builtInOrigin } from '../src/lib/view/dataset.ts';
import { ladderRanking, recordRows, recordRuptures, scales, scoreRows } from './rows.ts';

/** Rows of their own, so that nothing of them is known yet. */
export function sourceOf() {
	const edition = {
		title: 'Test',
		version: '1',
		checked: '2026-11-23',
		licence: 'CC-BY-4.0',
		licenceAddress: '',
		gaps: ''
	};
	const record = { rows: recordRows.map((row) => ({ ...row })), origin: builtInOrigin, edition };
	return {
		data: record,
		record,
		scales,
		scores: scoreRows,
		ladder: ladderRanking,
		ruptures: recordRuptures
	};
}
