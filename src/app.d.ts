// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	/** The address under which the site is published, from `RIPOSTE_ADDRESS`; empty where it was not said. See vite.config.ts. */
	const __SITE_ADDRESS__: string;
	/** Whether the site is kept for use without a connection; `RIPOSTE_OFFLINE=no` says no. See src/cli/offline.ts. */
	const __KEEPS_OFFLINE__: boolean;
	/** As much of Trusted Types as is used here (https://w3c.github.io/trusted-types/dist/spec/), where the browser has them; a text that was trusted goes where a text goes. */
	var trustedTypes:
		| {
				createPolicy(
					name: string,
					rules: { createScriptURL: (asked: string) => string }
				): { createScriptURL(asked: string): string };
		  }
		| undefined;
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
