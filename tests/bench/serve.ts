import { spawn } from 'node:child_process';

/** Serves the built site on a free port. */
export function serve(): Promise<{ readonly address: string; readonly stop: () => void }> {
	const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
		env: { ...process.env, PORT: '0' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((done, fail) => {
		server.on('error', fail);
		server.stdout.on('data', (said: Buffer) => {
			const address = /http:\S+/.exec(said.toString())?.[0];
			if (address !== undefined) done({ address, stop: () => server.kill() });
		});
	});
}
