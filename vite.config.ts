import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { land } from './src/cli/land.ts';
import { checkedRecord } from './src/cli/record.ts';

// Tests run where no day is the same as in UTC, so that local time cannot slip in unseen.
if (process.env.VITEST) process.env.TZ = 'Pacific/Kiritimati';

export default defineConfig({
	plugins: [checkedRecord('data'), land(), sveltekit()],
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
