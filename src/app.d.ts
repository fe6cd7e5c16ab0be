// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	/** The address under which the site is published, from `RIPOSTE_ADDRESS`; empty where it was not said. See vite.config.ts. */
	const __SITE_ADDRESS__: string;
	namespace App {
		interface PageState {
			/** The view that a step of history shows, as the text of its address. */
			view?: string;
		}
	}
	namespace svelteHTML {
		/** ARIA 1.3, which browsers know and Svelte's types do not yet know on links. */
		interface HTMLAttributes {
			'aria-description'?: string;
		}
	}
}

export {};
