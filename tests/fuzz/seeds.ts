/** Seeds of broken files that once crashed something, lost a row or took too long; each is read again by every run of the tests. */
export const seeds: readonly number[] = [];
