import { expect, test } from '@playwright/test';

/*
 * Links that the product has had, in every form, and what each of them opened. They stand in articles and notes of others: each has to open
 * that for ever, on whatever page it stands today. A form that is added to the product is added here, and none is taken out.
 */

interface Published {
	/** The link as it was given out, from the site’s root. */
	readonly link: string;
	/** Where it leads today. */
	readonly to: RegExp;
	/** A figure that has to stand there by its name, or a text. */
	readonly figure?: RegExp;
	readonly text?: RegExp;
}

const published: readonly Published[] = [
	// Edition 1: one page with everything, and the comparison.
	{ link: '', to: /\/$/, figure: /^Ladder of the severity/ },
	{ link: '?attributed-to=IRN', to: /\/\?attributed-to=IRN$/, text: /attacks by Iran/ },
	{
		link: '?adversary=all&from=2015&to=2020',
		to: /adversary=all&from=2015&to=2020/,
		text: /2015 to 2020/
	},
	{
		link: '?effect=disruption&confidence=high&acts=all',
		to: /effect=disruption/,
		text: /confidence: high/
	},
	{ link: '?none=shown', to: /none=shown/, figure: /^Ladder/ },
	{ link: '?state=ALB', to: /state=ALB/, text: /Albania/ },
	{
		link: '?act=alb-2022-07.ALB.ALB.severance.2022-09-07',
		to: /act=alb-2022-07/,
		text: /Why this rung/
	},
	{ link: '?scale=weis', to: /scale=weis/, figure: /on WEIS/ },
	{ link: '?substantive=severance.embargo', to: /substantive=/, text: /your own line/ },
	{
		link: '?own=mine+up+attribution_2+severance_10&scale=own',
		to: /own=mine/,
		figure: /Severity of response/
	},
	{ link: '#substance', to: /\/claim\//, figure: /^States attacked/ },
	{ link: '#claim', to: /\/claim\//, figure: /^The claim/ },
	{ link: '?attacker=RUS', to: /\/claim\/\?attacker=RUS/, figure: /^The claim/ },
	{
		link: '?window-from=2010-01-01&window-to=2020-01-01&as-of=2021-01-01',
		to: /\/claim\/\?window-from=2010-01-01/,
		figure: /^The claim/
	},
	{ link: '?contested=counted&non-state=counted', to: /\/claim\//, figure: /^The claim/ },
	{ link: '#standing', to: /\/scales\//, text: /Does it hold on other scales/ },
	{ link: '?mix=weis.bar', to: /\/scales\/\?mix=weis\.bar/, figure: /^How often each kind of act/ },
	{ link: '#mixes', to: /\/scales\//, figure: /^How often/ },
	{ link: '#own-scale', to: /\/scales\//, text: /What if the acts stood in your order/ },
	{ link: '#breaks', to: /\/iran\//, figure: /^Steps in relations/ },
	{ link: '#balance', to: /\/proportion\//, text: /Was the answer in proportion/ },
	{ link: '#years', to: /\/incidents\//, text: /When did States answer/ },
	{ link: 'compare/', to: /\/compare\/$/, figure: /^Answers by State/ },
	{ link: 'compare/?states=ALB.USA', to: /states=ALB\.USA/, text: /2 States compared|Albania/ },
	{
		link: 'compare/?zoom=2018-01-01.2022-12-31',
		to: /zoom=2018/,
		figure: /^Incidents and answers/
	},
	{
		link: 'compare/?sort=name#all',
		to: /figure=matrix/,
		text: /How does each State usually answer/
	},
	{ link: 'compare/#map', to: /figure=map/, text: /Where are the strong answers/ },
	{ link: 'compare/#days', to: /figure=delay/, text: /How long until an answer that counts/ },
	{ link: 'compare/#pairs', to: /figure=pairs/, text: /Pair by pair/ },
	{ link: 'compare/?cell=USA.6', to: /cell=USA\.6/, text: /United States/ },
	{ link: 'data/', to: /\/data\/$/, text: /Every file of the record/ },
	{ link: '?data=file:update.csv', to: /data=file/, text: /update\.csv/ },
	// Edition 2: a page for each question.
	{ link: 'incidents/?search=NotPetya&by=days', to: /search=NotPetya/, text: /NotPetya/ },
	{ link: 'incidents/notpetya/', to: /\/incidents\/notpetya\//, text: /What was done about it/ },
	{ link: 'states/', to: /\/states\/$/, text: /What did each State do/ },
	{ link: 'states/ALB/', to: /\/states\/ALB\//, text: /Albania/ },
	{ link: 'claim/', to: /\/claim\/$/, figure: /^The claim/ },
	{ link: 'scales/', to: /\/scales\/$/, text: /Does it hold/ },
	{ link: 'proportion/', to: /\/proportion\/$/, text: /in proportion/ },
	{ link: 'iran/', to: /\/iran\/$/, figure: /^Steps in relations/ },
	{ link: 'method/#rung-10', to: /#rung-10$/, text: /The ladder/ },
	{ link: 'method/#term-severance', to: /#term-severance$/, text: /Broke off relations/ },
	{ link: 'accessibility/', to: /\/accessibility\/$/, text: /Can everybody use this/ },
	{
		link: 'compare/?figure=matrix',
		to: /figure=matrix/,
		text: /How does each State usually answer/
	},
	// A page and a frame for each figure, its edition, a story.
	{ link: 'figures/', to: /\/figures\/$/, text: /Which pictures are there to take/ },
	{ link: 'figures/ladder/?scale=weis', to: /figures\/ladder\/\?scale=weis/, figure: /on WEIS/ },
	{ link: 'figures/likes/?incident=notpetya', to: /incident=notpetya/, figure: /^Incidents like/ },
	{ link: 'figures/ladder/?edition=2.0.0', to: /edition=2\.0\.0/, figure: /^Ladder/ },
	{ link: 'embed/map/?theme=dark', to: /embed\/map/, text: /Where are the strong answers/ },
	{ link: 'story/', to: /\/story\/$/, text: /Which views tell your story/ }
];

for (const { link, to, figure, text } of published)
	test(`/${link} opens what it opened`, async ({ page }) => {
		await page.goto(`./${link}`);
		await expect(page).toHaveURL(to);
		if (figure) await expect(page.getByRole('figure', { name: figure }).first()).toBeVisible();
		if (text) await expect(page.getByText(text).locator('visible=true').first()).toBeVisible();
		await expect(page.getByText('stands for nothing here')).toHaveCount(0);
	});

const files = [
	'data/incidents.csv',
	'data/scales.csv',
	'data/ruptures.csv',
	'data/datapackage.json',
	'data/README.md',
	'data/CHANGES.md',
	'data/riposte.zip',
	'data/editions/1.0.0/incidents.csv',
	'data/editions/2.0.0/incidents.csv',
	'api/v1/index.json',
	'api/v1/schema.json',
	'api/v1/incidents.json',
	'api/v1/acts.json',
	'api/v1/states.json',
	'api/v1/scales.json',
	'api/v1/figures/ladder.json',
	'social/home.png',
	'social/figure-ladder.png',
	'sitemap.xml',
	'robots.txt',
	'_headers'
];

test('files stand where they stood', async ({ request }) => {
	for (const file of files) expect((await request.get(`./${file}`)).status(), file).toBe(200);
	for (const file of files.filter((one) => /^(data|api)\//.test(one)))
		expect(
			(await request.get(`./${file}`)).headers()['access-control-allow-origin'],
			`${file} for programs of other sites`
		).toBe('*');
});

test('pages say what they are to search engines and to whoever links to them', async ({ page }) => {
	for (const path of ['./', 'data/']) {
		await page.goto(path);
		const text = await page.locator('script[type="application/ld+json"]').textContent();
		expect(JSON.parse(text ?? '')).toMatchObject({ '@type': 'Dataset' });
	}
	await page.goto('figures/map/');
	await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
		'content',
		/figure-map\.png$/
	);
	await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
		'content',
		/strong answers/
	);
});
