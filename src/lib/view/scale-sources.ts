/** Where the scores of each published scale are from, as far as we read it; a scale without an entry has none to name. */
export const scaleSources: Readonly<Record<string, string>> = {
	weis: 'J. S. Goldstein, “A Conflict-Cooperation Scale for WEIS Events Data”, Journal of Conflict Resolution 36(2), 1992. Read from the R package “events” 0.5; the article itself was not read.',
	bar: 'Shira Yoffe and Kelli Larson, “Water Event Database Methodology”, chapter 2 of “Basins at Risk”, Oregon State University, 2001. Cited from the project’s page; we did not read the chapter itself.',
	cameo:
		'Philip A. Schrodt, “CAMEO Conflict and Mediation Event Observations Event and Actor Codebook”, version 1.1b3. Cited from its title; we did not read it.',
	plover:
		'The score for ACCUSE lost its minus in print in late 2023; earlier states of the manual have it.',
	kahn: 'Herman Kahn, On Escalation: Metaphors and Scenarios, 1965. Read from two lists of its rungs that agree. It is a ladder of crises between nuclear powers.'
};
