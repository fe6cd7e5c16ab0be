import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';
import { headersFor } from '../../src/cli/headers.ts';

/** The site on a host of its own, which can be cut off and can publish another release. */
export interface Host {
	readonly address: string;
	/** Paths that were asked for, in order, whether they were answered or not. */
	readonly asked: string[];
	/** Cut off: whoever asks gets no answer. */
	off: boolean;
	/** Gives a file another text from now on; null for one that is no longer there. */
	publish(path: string, text: string | null): void;
	/** Lets whoever asks for a file wait until the function it gives is called. */
	hold(path: string): () => void;
	close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };

/** Starts it on a free port, with what was built. */
export async function startHost(): Promise<Host> {
	const published = new Map<string, string | null>();
	const held = new Map<string, Promise<void>>();
	const asked: string[] = [];
	const files = sirv('build', {
		etag: true,
		setHeaders: (response, path) => {
			for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
		}
	});
	const missing = (response: ServerResponse): void => {
		response
			.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
			.end(readFileSync('build/404.html'));
	};
	const host: Pick<Host, 'off'> = { off: false };
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		asked.push(pathname);
		await held.get(pathname);
		if (host.off) {
			request.socket.destroy();
			return;
		}
		const other = published.get(pathname);
		if (other === undefined) files(request, response, () => missing(response));
		else if (other === null) missing(response);
		else {
			for (const [name, value] of Object.entries(headersFor(pathname)))
				response.setHeader(name, value);
			const ending = pathname.split('.').at(-1) ?? '';
			response.writeHead(200, {
				'Content-Type': `${types[ending] ?? 'text/html'}; charset=utf-8`
			});
			response.end(other);
		}
	};
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((done) => server.listen(0, done));
	const { port } = server.address() as AddressInfo;
	return Object.assign(host, {
		address: `http://localhost:${port}/`,
		asked,
		publish: (path: string, text: string | null) => void published.set(path, text),
		hold: (path: string) => {
			let go: () => void = () => undefined;
			held.set(path, new Promise((done) => (go = done)));
			return () => go();
		},
		close: () =>
			new Promise<void>((done) => {
				server.closeAllConnections();
				server.close(() => done());
			})
	});
}
