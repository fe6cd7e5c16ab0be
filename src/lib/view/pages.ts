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
	'/data/': 'What does a newer file change?',
	'/accessibility/': 'Can everybody use this?'
} as const;

/** The pages that have one address each. */
export type OnePage = keyof typeof questions;

/** One of them by its path, or the page of one incident or of one State. */
export type Page = OnePage | { readonly incident: string } | { readonly state: string };

/** The pages that have one address each, in order. */
export const pages = Object.keys(questions) as readonly OnePage[]; // the type of keys is not kept

/** The name of a page’s picture for social media: "claim.png", "incident-alb-2022-07.png". */
export function pictureName(page: Page): string {
	if (typeof page === 'string') return `${page === '/' ? 'home' : page.slice(1, -1)}.png`;
	return 'incident' in page ? `incident-${page.incident}.png` : `state-${page.state}.png`;
}

/** The path of a page from the site’s root: "/claim/", "/incidents/alb-2022-07/". */
export function pathTo(page: Page): string {
	if (typeof page === 'string') return page;
	return 'incident' in page ? `/incidents/${page.incident}/` : `/states/${page.state}/`;
}
