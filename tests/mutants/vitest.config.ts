import { mergeConfig } from 'vite';
import { configDefaults } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import site from '../../vite.config.ts';

/** What is soon done comes first: a change is mostly noticed by one of the short tests, and the rest is left out then. */
class ShortestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).toReversed();
	}
}

export default mergeConfig(site, {
	test: {
		include: ['**/*.test.ts'],
		// The largest files take seconds each, thousands of times.
		exclude: [...configDefaults.exclude, '**/limits.test.ts'],
		// A worker goes through the files of one change, and ends with it.
		isolate: false,
		sequence: { sequencer: ShortestFirst }
	}
});
