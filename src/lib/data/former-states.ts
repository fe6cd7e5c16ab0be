/*
 * States that are no more, as ISO 3166-3, the Correlates of War project and texts name them, each with the States on its
 * territory now. A row that names one is never silently turned into one of them.
 */

const former: readonly (readonly [names: string, successors: string])[] = [
	[
		'soviet union|ussr|sun|union of soviet socialist republics|cccp|urss',
		'RUS UKR BLR UZB KAZ GEO AZE LTU MDA LVA KGZ TJK ARM TKM EST'
	],
	[
		'yugoslavia|yug|sfry|socialist federal republic of yugoslavia|federal republic of yugoslavia|jugoslavia',
		'SRB MNE HRV SVN BIH MKD XKX'
	],
	['serbia and montenegro|scg|state union of serbia and montenegro', 'SRB MNE XKX'],
	['czechoslovakia|csk|cssr', 'CZE SVK'],
	['east germany|ddr|gdr|german democratic republic|gdr east germany', 'DEU'],
	['west germany|frg|brd|german federal republic|gfr', 'DEU'],
	[
		'north yemen|yemen arab republic|yar|south yemen|ymd|democratic yemen|yemen peoples republic|ypr',
		'YEM'
	],
	['south vietnam|republic of vietnam|rvn|vdr|north vietnam', 'VNM'],
	['united arab republic', 'EGY SYR'],
	['zaire|zar', 'COD'],
	['upper volta|hvo', 'BFA'],
	['east timor portuguese|portuguese timor|tmp', 'TLS'],
	['netherlands antilles|ant', 'CUW SXM BES'],
	['dahomey|dhy', 'BEN'],
	['rhodesia|southern rhodesia|rho', 'ZWE'],
	['ceylon', 'LKA'],
	['tanganyika|zanzibar', 'TZA'],
	['palestine mandate', 'ISR PSE'],
	['bur', 'MMR']
];

const successorsOf: ReadonlyMap<string, readonly string[]> = new Map(
	former.flatMap(([names, successors]) =>
		names.split('|').map((name) => [name, successors.split(' ')] as const)
	)
);

/** The States on the territory of one that is no more, by its name or code; nothing for any other word. */
export function successors(word: string): readonly string[] | undefined {
	return successorsOf.get(
		word
			.toLowerCase()
			// “U.S.S.R.”, “People’s”
			.replace(/['’.]/g, '')
			.replace(/[^a-z]+|\b(?:the|former)\b/g, ' ')
			.replace(/ +/g, ' ')
			.trim()
	);
}
