import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { headersFor } from './headers.ts';

/*
 * npm run preview [-- FOLDER]
 * Serves build/, or another folder, as a static host would: 404.html for what is missing, security headers on everything.
 * Port 4173 unless PORT says otherwise.
 */

const folder = process.argv[2] ?? 'build';

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

const wanted = process.env.PORT || '4173';
const port = Number(wanted);
if (!/^\d+$/.test(wanted) || port > 65_535)
	fail(`PORT is “${wanted}”; it takes a number from 0 to 65535.`);
if (!existsSync(`${folder}/index.html`))
	fail(`There is no site in ${folder}/ yet. Run npm run build first.`);

const missing = readFileSync(`${folder}/404.html`);
const secure = (response: ServerResponse, path: string): void => {
	for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
};
const files = sirv(folder, {
	etag: true,
	// The build has each file compressed as well; a host does the same by itself or from these.
	brotli: true,
	gzip: true,
	setHeaders: secure,
	onNoMatch: ({ url = '/' }, response) => {
		secure(response, url);
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
	}
});

const server = createServer((request, response) => {
	if (request.method === 'GET' || request.method === 'HEAD') return files(request, response);
	secure(response, request.url ?? '/');
	return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
});
server.on('error', (error: NodeJS.ErrnoException) => {
	fail(
		error.code === 'EADDRINUSE'
			? `Port ${port} is taken by another program. Stop it, or choose another: PORT=4174.`
			: `The server could not start: ${error.message}`
	);
});
server.listen(port, () => {
	const address = server.address();
	console.log(
		`Riposte is at http://localhost:${typeof address === 'object' && address ? address.port : port}/`
	);
});
