import { expect, test } from 'vitest';
import {
	belongsTo,
	csvAddressOf,
	isOwnDevice,
	isSourceAddress,
	urlOf,
	webAddress,
	whyNotRead
} from '../../src/lib/data/web.ts';

/* Addresses of files on the web: which are read, and from where. */

test.each([
	['https://example.org/a.csv', 'https://example.org/a.csv'],
	[' http://example.org ', 'http://example.org/'],
	['example.org/a.csv', undefined],
	['', undefined],
	['javascript:alert(1)', undefined],
	['file:///etc/passwd', undefined],
	['data:text/csv,a', undefined],
	['xhttps://example.org', undefined],
	['https-x://example.org', undefined],
	// Whoever is named in an address would be shown and passed on with it.
	['https://somebody@example.org/', undefined],
	['https://:secret@example.org/', undefined],
	['https://somebody:secret@example.org/', undefined]
])('%s is %s', (text, href) => {
	expect(webAddress(text)?.href).toBe(href);
});

const sheet = 'https://docs.google.com/spreadsheets/d/abc-1';

test.each([
	[`${sheet}/edit#gid=7`, `${sheet}/export?format=csv&gid=7`],
	[`${sheet}/edit?gid=12#gid=34`, `${sheet}/export?format=csv&gid=34`],
	[`${sheet}/view?gid=12`, `${sheet}/export?format=csv&gid=12`],
	[`${sheet}/htmlview`, `${sheet}/export?format=csv&gid=0`],
	[`${sheet}/`, `${sheet}/export?format=csv&gid=0`],
	[`${sheet}/export?format=csv`, undefined],
	[`${sheet}/edit/more`, undefined],
	['https://docs.google.com/a/spreadsheets/d/abc-1/edit', undefined],
	['https://example.org/spreadsheets/d/abc-1/edit', undefined],
	['https://docs.google.com/spreadsheets/d/e/2PACX-1/pub?output=csv', undefined],
	['https://docs.google.com/document/d/abc-1/edit', undefined],
	[
		'https://github.com/a/b/blob/main/c/d.csv',
		'https://raw.githubusercontent.com/a/b/main/c/d.csv'
	],
	['https://github.com/a/b/tree/main/c', undefined],
	['https://github.com/a/b/blob/', undefined],
	['https://github.com/more/a/b/blob/main/c.csv', undefined],
	['https://example.org/a/b/blob/main/c.csv', undefined]
])('a page about a file, %s, leads to %s', (page, csv) => {
	expect(csvAddressOf(new URL(page))).toBe(csv);
});

const site = 'https://riposte.example/data/';
const atHome = 'http://localhost:4173/data/';

test.each([
	...[
		'localhost',
		'localhost.',
		'127.0.0.1',
		'127.1.2.3',
		'2130706433',
		'[::1]',
		'10.0.0.7',
		'10.255.255.255',
		'192.168.1.1',
		'172.16.0.1',
		'172.20.0.7',
		'172.31.0.1',
		'169.254.169.254',
		'0.0.0.0',
		'100.64.0.1',
		'100.79.0.1',
		'100.101.0.1',
		'100.119.0.1',
		'100.127.0.1',
		'[fc00::1]',
		'[fd12:3456::1]',
		'[fe80::1]',
		'intranet',
		'printer.local',
		'printer.local.',
		'a.b.internal',
		'a.lan',
		'a.home',
		'a.intranet',
		'a.localdomain'
	].map((host) => [host, 'address-inside'] as const),
	...[
		'example.org',
		'local.example.org',
		'localhost.example.org',
		'a.localhost-x.org',
		'11.0.0.1',
		'110.0.0.7',
		'128.0.0.1',
		'172.15.0.7',
		'172.32.0.7',
		'192.169.1.1',
		'169.253.1.1',
		'100.63.0.1',
		'100.128.0.1',
		'100.60.0.1',
		'1.0.0.1',
		'[2001:db8::1]',
		'[ff02::1]',
		'127.0.0.1.example.org',
		'10.0.0.7.example.org'
	].map((host) => [host, undefined] as const)
])('%s is %s', (host, why) => {
	expect(whyNotRead(new URL(`https://${host}/a.csv`), new URL(site))).toBe(why);
	// What is not encrypted is read from nowhere, but for a page of this device from this device.
	const open = new URL(`http://${host}/a.csv`);
	expect(whyNotRead(open, new URL(site))).toBe(why ?? 'address-open');
	expect(whyNotRead(open, new URL(atHome))).toBe(
		isOwnDevice(open) ? undefined : (why ?? 'address-open')
	);
});

test.each([
	['http://localhost:4173/', true],
	['http://LOCALHOST./', true],
	['http://127.0.0.1/', true],
	['http://127.3.2.100/', true],
	['http://[::1]/', true],
	['http://[::2]/', false],
	['http://128.0.0.1/', false],
	['http://a.localhost.org/', false],
	['http://localhost.org/', false],
	['http://10.0.0.1/', false]
])('%s is on this device: %s', (address, is) => {
	expect(isOwnDevice(new URL(address))).toBe(is);
});

test.each([
	['https://a.example/', 'https://a.example/b', true],
	['https://a.example/', 'https://a.example:8443/b', false],
	['https://a.example/', 'https://b.example/', false],
	['https://docs.google.com/x', 'https://doc-0s-1.googleusercontent.com/y', true],
	['https://docs.google.com/x', 'https://googleusercontent.com/y', false],
	['https://docs.google.com/x', 'https://a.b.googleusercontent.com/y', false],
	['https://docs.google.com/x', 'https://a.googleusercontent.com.example.org/y', false],
	['https://docs.google.com.example.org/x', 'https://a.googleusercontent.com/y', false],
	['https://my.docs.google.com/x', 'https://a.googleusercontent.com/y', false],
	['https://github.com/x', 'https://raw.githubusercontent.com/y', true],
	['https://github.com/x', 'https://release-assets.githubusercontent.com/y', true],
	['https://github.com/x', 'https://a.raw.githubusercontent.com/y', false],
	['https://github.com/x', 'https://raw.githubusercontent.com.example.org/y', false],
	['https://gist.github.com/x', 'https://raw.githubusercontent.com/y', false],
	['https://github.com.example.org/x', 'https://raw.githubusercontent.com/y', false],
	['https://github.com/x', 'https://a.googleusercontent.com/y', false]
])('%s may lead on to %s: %s', (asked, answered, may) => {
	expect(belongsTo(new URL(asked), new URL(answered))).toBe(may);
});

test.each([
	['https://exämple.org/a', 'xn--exmple-cua.org'],
	['https://пример.example/', 'xn--e1afmkfd.example'],
	['https://example.org:8080', 'example.org'],
	['', undefined],
	['example.org', undefined],
	['https://', undefined]
])('%j is an address at the host %s', (text, host) => {
	expect(urlOf(text)?.hostname).toBe(host);
});

test.each([
	['https://example.org/a', true],
	['http://example.org', true],
	['https://exämple.org/a', true],
	['https://example.org:8080/a b', true],
	['https:///example.org', false],
	['https://exa mple.org', false],
	['ftp://example.org', false],
	['xhttps://example.org', false],
	['www.example.org', false],
	['', false]
])('%j is that of a source: %s', (text, is) => {
	expect(isSourceAddress(text)).toBe(is);
});
