#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

/*
 * Starts the Firefox that FIREFOX names, for Playwright, which speaks with it by WebDriver BiDi. The long-term release does not know one
 * command that Playwright sends to each, for colour schemes; it is answered here, and all else goes through.
 */

const unknown = 'emulation.setMediaFeaturesOverride';
const ready = /WebDriver BiDi listening on (ws:\/\/\S+)/;

const browser = spawn(process.env.FIREFOX ?? 'firefox', process.argv.slice(2), {
	stdio: ['inherit', 'inherit', 'pipe']
});
browser.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
	process.on(signal, () => browser.kill('SIGKILL'));

createInterface({ input: browser.stderr }).on('line', (line) => {
	const address = ready.exec(line)?.[1];
	if (address === undefined) console.error(line);
	else relayTo(address);
});

/** @param {string} address where Firefox listens */
function relayTo(address) {
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	server.on('listening', () => {
		const found = server.address();
		const port = typeof found === 'object' && found ? found.port : 0;
		console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`);
	});
	server.on('connection', (client, { url }) => {
		const firefox = new WebSocket(`${address}${url ?? ''}`);
		const opened = new Promise((done) => firefox.once('open', done));
		client.on('message', async (data) => {
			const text = String(data);
			const { id, method } = JSON.parse(text);
			if (method === unknown)
				return client.send(JSON.stringify({ type: 'success', id, result: {} }));
			await opened;
			firefox.send(text);
		});
		firefox.on('message', (data) => client.send(String(data)));
		firefox.on('close', () => client.close());
		client.on('close', () => firefox.close());
	});
}
