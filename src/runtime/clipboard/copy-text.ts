// A text goes to the clipboard by the first way that works, and whoever asked is told by which: a sequence to the terminal has no answer.

import type { Env } from '../../boot/user-home.js';
import { runProgram } from './run-program.js';
import { type Program, sequenceOf, waysFrom } from './ways.js';

/** `clipboard`: a program has it. `terminal`: the terminal was asked. `shown`: it is nowhere, and has to be shown to be taken. */
export type Copied = 'clipboard' | 'terminal' | 'shown';

export interface Means {
	readonly env: Env;
	readonly platform: NodeJS.Platform;
	/** Gives the bytes to a program; whether it took them. */
	readonly run: (program: Program, input: Uint8Array) => Promise<boolean>;
	/** Sends a sequence to the terminal. */
	readonly write: (sequence: string) => void;
}

/** Puts a text into the clipboard, as far as that can be done from here. Never rejects for what a program or a terminal lacks. */
export async function copyText(text: string, { env, platform, run, write }: Means): Promise<Copied> {
	const ways = waysFrom(env, platform);
	const takes = (program: Program): Promise<boolean> => run(program, Buffer.from(text, program.encoding));
	for (const program of ways.programs) {
		if (await takes(program)) {
			return 'clipboard';
		}
	}
	if (ways.envoy !== undefined && (await takes(ways.envoy))) {
		return 'terminal';
	}
	const sequence = ways.sequence ? sequenceOf(text, env) : undefined;
	if (sequence === undefined) {
		return 'shown';
	}
	write(sequence);
	return 'terminal';
}

/** The means of this process; the terminal is whoever draws on it. */
export const meansOf = (env: Env, write: Means['write']): Means => ({ env, platform: process.platform, run: runProgram(env), write });
