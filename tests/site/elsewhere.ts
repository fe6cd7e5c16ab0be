import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host elsewhere that answers in all the ways an address may. */
export interface Elsewhere {
	readonly at: (path: string) => string;
	/** Paths that were asked for, in order. */
	readonly asked: readonly string[];
	/** What `/sheet.csv` holds from now on. */
	readonly hold: (csv: string) => void;
	readonly close: () => Promise<void>;
}

/** Starts it on a free port. */
export async function startElsewhere(csv: string): Promise<Elsewhere> {
	const asked: string[] = [];
	let sheet = csv;
	const server: Server = createServer((request, response) => {
		const path = request.url ?? '/';
		asked.push(path);
		if (path !== '/closed.csv') response.setHeader('Access-Control-Allow-Origin', '*');
		if (path === '/sheet.csv' || path === '/closed.csv') response.end(sheet);
		else if (path === '/page') response.end('<!doctype html><title>A page</title>');
		else if (path === '/slow.csv') response.write('incident_id,');
		else if (path === '/endless.csv') {
			const chunk = 'x'.repeat(1_000_000);
			const go = (): void => {
				while (!response.destroyed && response.write(chunk));
				if (!response.destroyed) response.once('drain', go);
			};
			go();
		} else response.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, done));
	const { port } = server.address() as AddressInfo;
	return {
		at: (path) => `http://localhost:${port}${path}`,
		asked,
		hold: (now) => (sheet = now),
		close: () =>
			new Promise((done) => {
				server.closeAllConnections();
				server.close(() => done());
			})
	};
}
