import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { faces } from './src/cli/faces.ts';
import { figureStyles } from './src/cli/figure-styles.ts';
import { land } from './src/cli/land.ts';
import { licences } from './src/cli/licences.ts';
import { keepsOffline, offline } from './src/cli/offline.ts';
import { checkedRecord } from './src/cli/record.ts';

// Tests run where no day is the same as in UTC, so that local time cannot slip in unseen.
if (process.env.VITEST) process.env.TZ = 'Pacific/Kiritimati';

/** Where the site is published, when somebody says so: a whole address, whatever it ends with. */
const address = process.env.RIPOSTE_ADDRESS?.trim() ?? '';

export default defineConfig({
	define: {
		__KEEPS_OFFLINE__: JSON.stringify(keepsOffline),
		__SITE_ADDRESS__: JSON.stringify(
			address === '' ? '' : new URL(`${address.replace(/\/+$/, '')}/`).href
		)
	},
	plugins: [
		checkedRecord('data'),
		land(),
		faces(),
		figureStyles(),
		licences(),
		sveltekit(),
		offline()
	],
	build: {
		rolldownOptions: {
			output: {
				// What most pages share comes as one file: in fifty small ones it weighs a tenth more. Fewer sharers would bring pages what they do not need.
				codeSplitting: { groups: [{ name: 'shared', minShareCount: 12 }] }
			}
		}
	},
	// The worker fetches what reads workbooks when there is one.
	worker: { format: 'es' },
	server: { fs: { allow: ['data'] } },
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		css: { include: /charts.type\.css/ }, // layouts read their sizes of type from it
		setupFiles: ['tests/setup.ts'],
		testTimeout: 60_000, // no test is about time, and machines are shared
		expect: { requireAssertions: true }
	}
});
