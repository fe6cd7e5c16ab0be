import { expect, test } from '@playwright/test';
import { readTable } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { record } from './files/file.ts';
import { hero } from './page.ts';

/* Faults of the page itself: what fails is said, and takes nothing else with it. */

/** Makes the address of one source throw where a page looks at it, as a fault in a component would. */
const breakHost = (host: string): void => {
	const Whole = window.URL;
	window.URL = class extends Whole {
		constructor(url: string | URL, base?: string | URL) {
			super(url, base);
			if (this.hostname === host) throw new Error('broken on purpose');
		}
	};
};

const severance = readTable(incidentTable, record).ready.find(
	({ values }) => values.incident_id === 'alb-2022-07' && values.response === 'severance'
)?.values;

test('an act that cannot be shown says so, and another one opens', async ({ page }) => {
	const host = new URL(severance?.sources[0] ?? '').hostname;
	await page.addInitScript(breakHost, host);
	await page.goto('?act=alb-2022-07.ALB.ALB.severance.2022-09-07');
	const failed = page.getByRole('alert').filter({ hasText: 'The act could not be shown' });
	await expect(failed).toContainText('broken on purpose');
	// The rest of the page works, and so does the next act.
	await hero(page)
		.getByRole('link', { name: /^United States, rung/ })
		.first()
		.click();
	await expect(failed).toHaveCount(0);
	await expect(page.getByRole('dialog')).toBeVisible();
});
