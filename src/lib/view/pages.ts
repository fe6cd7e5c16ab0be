/** Each page with its one question, which is its heading, its title and what links to it say. */
export const questions = {
	'/': 'How severe was each State’s answer to a cyber-attack?',
	'/incidents/': 'Which incidents are on record?',
	'/states/': 'What did each State do?',
	'/compare/': 'Who answered harder, and how fast?',
	'/claim/': 'Is the article’s claim true?',
	'/scales/': 'Does it hold on other scales?',
	'/proportion/': 'Was the answer in proportion?',
	'/iran/': 'Who broke with Iran, and over what?',
	'/method/': 'How was this made, and can I trust it?',
	'/figures/': 'Which pictures are there to take?',
	'/story/': 'Which views tell your story?',
	'/data/': 'What does a newer file change?',
	'/accessibility/': 'Can everybody use this?'
} as const;

/** The pages that have one address each. */
export type OnePage = keyof typeof questions;

/** One of them by its path, or the page of one incident, of one State, of one figure, or of one figure for a frame elsewhere. */
export type Page =
	| OnePage
	| { readonly incident: string }
	| { readonly state: string }
	| { readonly figure: string }
	| { readonly embed: string };

/** The pages that have one address each, in order. */
export const pages = Object.keys(questions) as readonly OnePage[]; // the type of keys is not kept

/** The name of a page’s picture for social media: "claim.png", "incident-alb-2022-07.png". */
export function pictureName(page: Page): string {
	if (typeof page === 'string') return `${page === '/' ? 'home' : page.slice(1, -1)}.png`;
	if ('figure' in page) return `figure-${page.figure}.png`;
	if ('embed' in page) return `figure-${page.embed}.png`;
	return 'incident' in page ? `incident-${page.incident}.png` : `state-${page.state}.png`;
}

/** The path of a page from the site’s root: "/claim/", "/incidents/alb-2022-07/". */
export function pathTo(page: Page): string {
	if (typeof page === 'string') return page;
	if ('figure' in page) return `/figures/${page.figure}/`;
	if ('embed' in page) return `/embed/${page.embed}/`;
	return 'incident' in page ? `/incidents/${page.incident}/` : `/states/${page.state}/`;
}

/** True for the route of a figure that stands in a frame of another page. */
export const isFramed = (route: string): boolean => route.startsWith('/embed/');

/** Which of the controls of the view change what a page shows. */
export interface Controls {
	/** Scale and line; the filters; and whether a State can be found in its picture. */
	readonly scaled: boolean;
	readonly filtered: boolean;
	readonly finds: boolean;
}

const unfiltered: ReadonlySet<string> = new Set([
	'/scales/',
	'/iran/',
	'/incidents/[id]/',
	'/states/[code]/',
	'/method/',
	'/accessibility/',
	'/figures/'
]);
const unscaled: ReadonlySet<string> = new Set([
	'/iran/',
	'/method/',
	'/accessibility/',
	'/figures/'
]);

/** The controls of a page, by its path or by its route where that stands for several. */
export function controlsOn(page: string): Controls {
	return {
		scaled: !unscaled.has(page),
		filtered: !unfiltered.has(page),
		finds: page === '/'
	};
}
