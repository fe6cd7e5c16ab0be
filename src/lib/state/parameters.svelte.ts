import { parameterOf, parametersOf, readPart, viewParts, type View } from '../view/view.ts';

/** Ways to get parts of a view. */
type Getters = { readonly [K in keyof View]?: () => View[K] };

/** A view whose parts are each looked up when asked for; whoever asks for one follows that one alone. */
export function viewOfParts(getters: Required<Getters>): View {
	const view = {};
	for (const part of viewParts)
		Object.defineProperty(view, part, { enumerable: true, get: getters[part] });
	return view as View; // every part has a getter of its own type
}

/** Another view with some parts of its own. */
export function viewWith(view: View, own: Getters): View {
	const others = viewParts.map((part) => [part, () => view[part]] as const);
	return viewOfParts({ ...Object.fromEntries(others), ...own } as Required<Getters>);
}

/** The view that the text of an address asks for, a derived value for each parameter: one that stays the same text stays the same value. */
export function viewOfText(text: () => string): View {
	const search = $derived(parametersOf(text()));
	const getters = viewParts.map((part) => {
		const said = $derived(search.get(parameterOf(part)));
		const value = $derived(readPart(part, said));
		return [part, () => value] as const;
	});
	return viewOfParts(Object.fromEntries(getters) as unknown as Required<Getters>);
}
