// Without a screen a signal ends the program at once, as it does any other; but not while a file of the learner's is being written.

import { ENDING } from './terminal.js';

/** What an act comes to. A signal that comes meanwhile ends the program when it is over, where nobody else listens for it. */
export async function undisturbed<Result>(act: () => Promise<Result>): Promise<Result> {
	/** Signals that somebody else listens for, each once: the next one of them is for all. */
	const others = new Set<NodeJS.Signals>(ENDING.filter(signal => process.listenerCount(signal) > 0));
	let came: NodeJS.Signals | undefined;
	const note = (signal: NodeJS.Signals): void => {
		came = others.delete(signal) ? came : signal;
	};
	for (const signal of ENDING) {
		process.on(signal, note);
	}
	try {
		return await act();
	} finally {
		await heard();
		for (const signal of ENDING) {
			process.off(signal, note);
		}
		if (came !== undefined) {
			process.kill(process.pid, came);
		}
	}
}

/** Signals are told between turns: two are over when one that began meanwhile is. */
async function heard(): Promise<void> {
	for (const _ of [1, 2]) {
		await new Promise(done => setImmediate(done));
	}
}
