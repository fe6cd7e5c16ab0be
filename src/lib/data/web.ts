/*
 * Addresses on the web: of sources, and of CSV files as people give them.
 */

/**
 * The address that a text is, if it is one. `URL.canParse` is not asked: that of Node 20 denies an address with a letter as “ä” once it was called some
 * thousand times, since its quick way takes the bytes of such a text for UTF-8 (`FastCanParse` in Node's src/node_url.cc).
 */
export function urlOf(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** Addresses of letters and digits, which `URL` can surely read: it is asked for the others, since it takes its time. */
export const plainAddress =
	/^https?:\/\/(?!xn--)[a-z0-9-]+(?:\.(?!xn--)[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w\-./%?=&~+,;:@!]*)?$/i;

/** True for an address as a source has it: http or https with a host, no white space around it. A name or password in it is not looked for. */
export function isSourceAddress(address: string): boolean {
	if (plainAddress.test(address)) return true;
	return /^https?:\/\/[^\s/]/.test(address) && urlOf(address) !== undefined;
}

/** The http(s) address a text stands for, if it is one without a name or password in it. */
export function webAddress(text: string): URL | undefined {
	const address = urlOf(text.trim());
	if (address === undefined) return undefined;
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

/** Hosts of this very device. */
const ownHost = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i;

/** Hosts of a local network: addresses of RFC 1918, 3927, 4193 and 4291, and names that no public host has. */
const insideHost =
	/^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|0(?:\.\d+){3}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}|\[f[cde][0-9a-f]{2}:.*\]|[^.:[\]]+|.*\.(?:local|internal|lan|home|intranet|localdomain))$/i;

/** True for an address on this device. */
export const isOwnDevice = ({ hostname }: URL): boolean =>
	ownHost.test(hostname.replace(/\.$/, ''));

/**
 * Why a page from another address should not read one: it is not encrypted, or leads into a local network; nothing where it may
 * be read. A page that is itself served from this device, as while it is made, may read from this device.
 */
export function whyNotRead(address: URL, page: URL): 'address-open' | 'address-inside' | undefined {
	if (isOwnDevice(address)) return isOwnDevice(page) ? undefined : 'address-inside';
	if (insideHost.test(address.hostname.replace(/\.$/, ''))) return 'address-inside';
	return address.protocol === 'https:' ? undefined : 'address-open';
}

/** Hosts to which another may lead on without being asked for: they belong together, and say so. */
const together: readonly (readonly [from: RegExp, to: RegExp])[] = [
	[/^docs\.google\.com$/, /^[\w-]+\.googleusercontent\.com$/],
	[/^github\.com$/, /^(?:raw|objects|release-assets)\.githubusercontent\.com$/]
];

/** True where an answer from another host than the one that was asked is no surprise. */
export const belongsTo = (asked: URL, answered: URL): boolean =>
	asked.host === answered.host ||
	together.some(([from, to]) => from.test(asked.hostname) && to.test(answered.hostname));
