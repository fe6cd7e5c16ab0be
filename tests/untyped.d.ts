/* Packages of the tests that come without types, as far as they are used. */

declare module 'datapackage' {
	interface Resource {
		read(): Promise<readonly unknown[]>;
	}
	export const Package: {
		load(descriptor: string): Promise<{ readonly resources: readonly Resource[] }>;
	};
	export function validate(
		descriptor: string
	): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}

declare module '@citation-js/core' {
	export class Cite {
		constructor(input: unknown);
		readonly data: readonly unknown[];
		format(kind: string, options?: Readonly<Record<string, string>>): unknown;
	}
}
