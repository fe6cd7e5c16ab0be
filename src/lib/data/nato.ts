/**
 * Members of NATO by alpha-3 code, with the year each joined, as of 7 March 2024, when Sweden became the 32nd; a later
 * change was not looked for. Source: NATO, "Member countries", https://www.nato.int/cps/en/natohq/nato_countries.htm.
 * No kept package of the membership was found.
 */
export const natoMembers: ReadonlyMap<string, number> = new Map(
	(
		[
			[1949, 'BEL CAN DNK FRA ISL ITA LUX NLD NOR PRT GBR USA'],
			[1952, 'GRC TUR'],
			[1955, 'DEU'],
			[1982, 'ESP'],
			[1999, 'CZE HUN POL'],
			[2004, 'BGR EST LVA LTU ROU SVK SVN'],
			[2009, 'ALB HRV'],
			[2017, 'MNE'],
			[2020, 'MKD'],
			[2023, 'FIN'],
			[2024, 'SWE']
		] as const
	).flatMap(([year, codes]) => codes.split(' ').map((code) => [code, year]))
);
