/** Starts a desk in a worker of its own. */
export function startDesk(): Worker {
	return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
