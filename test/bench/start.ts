// From the words typed to something to look at: the whole of what a person waits for, Node's own start included.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ratioOf, takeTurns } from './interleave.js';
import type { Row } from './rows.js';
import { median } from './stats.js';
import { ENV, startInTerminal } from './terminal-run.js';

const FRAMES = { rounds: 21, warmUp: 3 };
const WORDS = { rounds: 21, warmUp: 3 };

/** `cli` is the built program, `hello` the bundled Ink hello-world, `home` an empty folder. */
export interface Programs {
	readonly cli: string;
	readonly hello: string;
	readonly home: string;
}

export async function startRows({ cli, hello, home }: Programs): Promise<Row[]> {
	const node = (...args: string[]) => wordsOf(args, home);
	const frames = await takeTurns(
		{
			ours: () => firstFrame([cli], home, isFirstFrame),
			hello: () => firstFrame([hello], home, output => output.includes('hello, world')),
			node: node('-e', '0'),
		},
		FRAMES,
	);
	const words = await takeTurns({ help: node(cli, '--help'), node: node('-e', '0'), version: node(cli, '--version') }, WORDS);
	const rowOf = (name: string, times: number[], baseline: string, theirs: number[]): Row => {
		const { ratio, spread } = ratioOf(times, theirs);
		return { name, unit: 'ms', figure: median(times), baseline: { name: baseline, figure: median(theirs) }, ratio, detail: spread };
	};
	return [
		{
			...rowOf('start to first frame', frames.ours, 'Ink hello-world', frames.hello),
			goal: { of: 'ratio', bound: 'at most', value: 1.3 },
		},
		rowOf('start to first frame', frames.ours, 'node -e 0', frames.node),
		rowOf('--help', words.help, 'node -e 0', words.node),
		rowOf('--version', words.version, 'node -e 0', words.node),
	];
}

async function firstFrame(args: readonly string[], home: string, isDrawn: (output: string) => boolean): Promise<number> {
	const run = startInTerminal(args, home);
	try {
		return await run.until(isDrawn);
	} finally {
		await run.end();
	}
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const ESCAPES = /\u001b\[[\d;?]*[A-Za-z]/g;
/** What ends a frame that is shown at once, and after it what else the start sets. */
const FRAME_END = '\u001b[?2026l';

/** The first step of the first lesson is on the screen, and the frame that it is part of has ended. */
function isFirstFrame(output: string): boolean {
	const end = output.lastIndexOf(FRAME_END);
	return end >= 0 && /step 1 of \d/.test(output.slice(0, end).replace(ESCAPES, ' '));
}

/** A command that answers and ends, its answer read through a pipe. */
function wordsOf(args: readonly string[], home: string): () => number {
	return () => {
		const start = performance.now();
		const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, env: { ...ENV, HOME: home } });
		if (status !== 0) {
			throw new Error(`node ${join(...args.slice(1))} ended with ${status}: ${stderr}`);
		}
		return performance.now() - start;
	};
}
