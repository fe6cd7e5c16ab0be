import fc from 'fast-check';

// The same examples in every run, so that a failure is a change's and not the day's; FC_SEED asks for others.
fc.configureGlobal({
	seed: Number(process.env.FC_SEED ?? 20220907),
	// With thousands of changes of the sources to try, a property has a third of a second for each.
	...(process.env.MUTANTS_OF && { interruptAfterTimeLimit: 300 })
});
