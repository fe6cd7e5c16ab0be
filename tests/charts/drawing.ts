import { render } from 'svelte/server';
import type { Component } from 'svelte';

/** The drawing that a component makes on the server, one element a line, to be kept and reviewed like code. */
export function drawingOf<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props
): string {
	const { body } = render(component as Component, { props });
	// Scoping classes and hydration marks change with every edit of a style and say nothing of the drawing.
	return (/<svg[\s\S]*<\/svg>/.exec(body)?.[0] ?? '')
		.replace(/<!--.*?-->/g, '')
		.replace(/ ?svelte-[a-z0-9]+/g, '')
		.replace(/ class=""/g, '')
		.replace(/></g, '>\n<');
}
