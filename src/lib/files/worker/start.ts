import { wrap, type Remote } from 'comlink';
import type { Checker } from '../check/checker.ts';
import workerUrl from './worker.ts?worker&url';

/**
 * Why a checker ended: its file was closed; the browser stopped it; its script did not arrive; threw at its start; did not answer
 * in time; or there are no workers here.
 */
export type WhyEnded = 'closed' | 'stopped' | 'missing' | 'broken' | 'late' | 'none';

/** What is told of a checker that ended, by itself or because its file was closed. */
export class Ended extends Error {
	constructor(
		readonly why: WhyEnded = 'closed',
		message = ''
	) {
		super(message);
	}
}

/** A checker at work somewhere else. The one interface is `Checker` itself, each answer a promise. */
export interface StartedChecker {
	readonly checker: Remote<Checker>;
	/** Fails with `Ended` as soon as the checker has ended, so that nothing waits for it in vain. */
	readonly ended: Promise<never>;
	/** Ends it. */
	end(): void;
}

/** Milliseconds in which a checker must have started: even a slow connection brings its script in a few seconds. */
const longestStart = 30_000;

/** Starts a checker in a worker of its own. Never throws: where none can be started it has ended at once. */
export function startChecker(): StartedChecker {
	const { promise: ended, reject } = withReject();
	const worker = newWorker();
	if (worker === undefined) {
		reject(new Ended('none'));
		// Nobody is at the other end, and nobody needs to be.
		return { checker: wrap<Checker>(new MessageChannel().port1), ended, end: () => undefined };
	}
	let isAtWork = false;
	const endAs = (why: WhyEnded, message?: string): void => {
		clearTimeout(tooLate);
		worker.terminate();
		reject(new Ended(why, message));
	};
	const tooLate = setTimeout(() => endAs('late'), longestStart);
	worker.addEventListener(
		'message',
		() => {
			isAtWork = true;
			clearTimeout(tooLate);
		},
		{ once: true }
	);
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		// What a script throws has a message; that a script did not arrive has none.
		if (isAtWork) endAs('stopped');
		else if (event instanceof ErrorEvent) endAs('broken', event.message);
		else endAs('missing');
	});
	return { checker: wrap<Checker>(worker), ended, end: () => endAs('closed') };
}

/** The address of the worker as a browser with Trusted Types wants it; elsewhere it is a text like any other. */
const address: string =
	globalThis.trustedTypes
		?.createPolicy('riposte-worker', {
			createScriptURL: (asked) => {
				if (asked === workerUrl) return asked;
				throw new TypeError(asked);
			}
		})
		.createScriptURL(workerUrl) ?? workerUrl;

/** A worker; undefined where the browser has none, or lets none be started. */
function newWorker(): Worker | undefined {
	try {
		return new Worker(address, { type: 'module' });
	} catch {
		return undefined;
	}
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
