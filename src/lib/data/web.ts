/*
 * Addresses of CSV files on the web, as people give them.
 */

/** The http(s) address a text stands for, if it is one without a name or password in it. */
export function webAddress(text: string): URL | undefined {
	const bare = text.trim();
	if (!URL.canParse(bare)) return undefined;
	const address = new URL(bare);
	// A name and password in an address would be shown, kept and passed on with it.
	const isBare = address.username === '' && address.password === '';
	return /^https?:$/.test(address.protocol) && isBare ? address : undefined;
}

/**
 * The address of the CSV itself where a page about it was given: a sheet of Google, a file in a repository of GitHub. Nothing where
 * the address may be one already.
 */
export function csvAddressOf({ hostname, pathname, hash, searchParams }: URL): string | undefined {
	const sheet = /^\/spreadsheets\/d\/([\w-]+)\/(?:edit|view|htmlview)?$/.exec(pathname);
	if (hostname === 'docs.google.com' && sheet !== null) {
		const gid = /gid=(\d+)/.exec(hash)?.[1] ?? searchParams.get('gid') ?? '0';
		return `https://docs.google.com/spreadsheets/d/${sheet[1]}/export?format=csv&gid=${gid}`;
	}
	const file = /^\/([^/]+)\/([^/]+)\/blob\/(.+)$/.exec(pathname);
	if (hostname === 'github.com' && file !== null)
		return `https://raw.githubusercontent.com/${file[1]}/${file[2]}/${file[3]}`;
	return undefined;
}
