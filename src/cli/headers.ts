import { figureNames } from '../lib/view/figure-names.ts';
import { pages } from '../lib/view/pages.ts';

/*
 * The headers that a host should send with the site. `npm start` sends them, and the build writes them as `_headers`, which Netlify and
 * Cloudflare Pages read; for other hosts the README says them. What scripts and styles may be is in each page’s own policy.
 */

type Headers = Readonly<Record<string, string>>;

/** On everything. */
const everywhere: Headers = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
};

const policy = (ancestors: string): string =>
	`frame-ancestors ${ancestors}; base-uri 'self'; object-src 'none'; form-action 'self'`;

/** On what nobody may show in a frame: everything but figures made for it. */
const unframed: Headers = {
	'Content-Security-Policy': policy("'none'"),
	'X-Frame-Options': 'DENY'
};

/** On figures made for frames, which any page may show. */
const framed: Headers = { 'Content-Security-Policy': policy('*') };

/** Files whose names change with their content, and data that programs of other sites may read. */
const lasting: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const open: Headers = { 'Access-Control-Allow-Origin': '*' };

const frames = figureNames.map((name) => `/embed/${name}/`);
const mayBeFramed = (path: string): boolean =>
	frames.some((frame) => path === frame || path === `${frame}index.html`);
const isOpen = (path: string): boolean => /^\/(?:api|data)\//.test(path);

/** The headers of a path from the site’s root: "/embed/ladder/". */
export function headersFor(path: string): Headers {
	return {
		...everywhere,
		...(mayBeFramed(path) ? framed : unframed),
		...(path.includes('/immutable/') ? lasting : { 'Cache-Control': 'no-cache' }),
		...(isOpen(path) ? open : {})
	};
}

const block = (path: string, headers: Headers): string =>
	[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The same as a file `_headers`. Hosts put together what several of its rules say of one path, so that each path that is not to be framed is
 * named, and none of them is that of a frame. A path that leads nowhere is in no rule; in a frame the page it gets shows a way out and nothing else.
 */
export function headersFile(): string {
	const roots = [
		...pages.filter((page) => page !== '/').map((page) => `${page}*`),
		'/',
		'/index.html',
		'/404.html',
		'/api/*',
		'/social/*',
		'/_app/*'
	];
	return `${[
		block('/*', everywhere),
		...roots.map((root) => block(root, unframed)),
		...frames.map((frame) => block(frame, framed)),
		block('/_app/immutable/*', lasting),
		...['/api/*', '/data/*'].map((root) => block(root, open))
	].join('\n')}\n`;
}
