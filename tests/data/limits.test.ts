import { expect, test } from 'vitest';
import { readTable } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';

/* As many rows as we take, a matter of seconds. */

test('hundreds of thousands of rows of one incident do not exhaust the stack', () => {
	const heads =
		'incident_id,incident,start_date,victim,attribution,incident_type,responder,response,confidence,in_article';
	const lines = Array.from(
		{ length: 150_000 },
		(_, i) => `a,n${i},2022,ALB,none,wiper,ALB,none,low,no`
	);
	const { records, ready, leftOut } = readTable(incidentTable, [heads, ...lines].join('\n'));
	expect(records).toBe(150_000);
	expect(ready.length + leftOut.length).toBe(records);
});
