import { wrap, type Remote } from 'comlink';
import type { Checker } from '../check/checker.ts';

/** What is told of a checker that ended, by itself or because its file was closed. */
export class Ended extends Error {}

/** A checker at work somewhere else. The one interface is `Checker` itself, each answer a promise. */
export interface StartedChecker {
	readonly checker: Remote<Checker>;
	/** Fails with `Ended` as soon as the checker has ended, so that nothing waits for it in vain. */
	readonly ended: Promise<never>;
	/** Ends it. */
	end(): void;
}

/** Starts a checker in a worker of its own. */
export function startChecker(): StartedChecker {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	const { promise: ended, reject } = withReject();
	const end = (): void => {
		worker.terminate();
		reject(new Ended());
	};
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		end();
	});
	return { checker: wrap<Checker>(worker), ended, end };
}

/** A promise that never keeps and fails when told; nobody has to wait for it. */
export function withReject(): {
	readonly promise: Promise<never>;
	readonly reject: (error: Error) => void;
} {
	let reject: (error: Error) => void = () => undefined;
	const promise = new Promise<never>((_, fail) => (reject = fail));
	promise.catch(() => undefined);
	return { promise, reject };
}
