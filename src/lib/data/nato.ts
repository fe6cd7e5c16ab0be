/**
 * Members of NATO by alpha-3 code, with the year each joined, as of 7 March 2024, when Sweden became the 32nd; a later
 * change was not looked for. Source: NATO, "Member countries", https://www.nato.int/cps/en/natohq/nato_countries.htm.
 * No kept package of the membership was found.
 */
export const natoMembers: ReadonlyMap<string, number> = new Map([
	...(['BEL', 'CAN', 'DNK', 'FRA', 'ISL', 'ITA', 'LUX', 'NLD', 'NOR', 'PRT', 'GBR', 'USA'].map(
		(code) => [code, 1949]
	) as [string, number][]),
	['GRC', 1952],
	['TUR', 1952],
	['DEU', 1955],
	['ESP', 1982],
	['CZE', 1999],
	['HUN', 1999],
	['POL', 1999],
	['BGR', 2004],
	['EST', 2004],
	['LVA', 2004],
	['LTU', 2004],
	['ROU', 2004],
	['SVK', 2004],
	['SVN', 2004],
	['ALB', 2009],
	['HRV', 2009],
	['MNE', 2017],
	['MKD', 2020],
	['FIN', 2023],
	['SWE', 2024]
]);
