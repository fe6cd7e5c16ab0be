import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html', precompress: true }),
		alias: { $data: 'data' },
		paths: { relative: true },
		// It begins when a page is at rest; see src/lib/offline/keep.ts.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's live announcer carries one style attribute of its own; without it the page's title shows on the page.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				// The one request to elsewhere: an address of a CSV, when the reader asks for it; on this device, for a site that is served from it.
				'connect-src': ['self', 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
				'worker-src': ['self'],
				// Text becomes markup by Svelte's templates alone, and a worker only of the one address that `files/worker/start.ts` has, or `offline/kept.ts`.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'riposte-worker', 'riposte-offline'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};

export default config;
