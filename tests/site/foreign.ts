import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else at an address of its own, with some HTML in it. */
export async function startForeign(
	body: string
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
	const server: Server = createServer((_, response) =>
		response
			.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
			.end(
				`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Elsewhere</title><body style="margin:8px">${body}</body></html>`
			)
	);
	await new Promise<void>((done) => server.listen(0, done));
	const { port } = server.address() as AddressInfo;
	return {
		// Another host than the site’s, though both are this machine.
		address: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((done) => {
				server.closeAllConnections();
				server.close(() => done());
			})
	};
}
