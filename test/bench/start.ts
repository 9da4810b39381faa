// From the words typed to something to look at: the whole of what a person waits for, Node's own start included. As it is from the
// second time on, when compiled code is kept; and the first time, when there is none.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ratioOf, type Turns, takeTurns } from './interleave.js';
import type { Row } from './rows.js';
import { median } from './stats.js';
import { ENV, startInTerminal } from './terminal-run.js';

const FRAMES = { rounds: 21, warmUp: 3 };
const WORDS = { rounds: 21, warmUp: 3 };
/** Node's own name for a wish that ours heeds too. */
const NOTHING_KEPT = { NODE_DISABLE_COMPILE_CACHE: '1' };

/** `cli` is the built program, `hello` the bundled Ink hello-world, `home` an empty folder. */
export interface Programs {
	readonly cli: string;
	readonly hello: string;
	readonly home: string;
}

export async function startRows(programs: Programs, { frames, words } = { frames: FRAMES, words: WORDS }): Promise<Row[]> {
	await keepCode(programs);
	return [...(await frameRows(programs, frames)), ...(await wordRows(programs, words))];
}

async function frameRows({ cli, hello, home }: Programs, turns: Turns): Promise<Row[]> {
	const times = await takeTurns(
		{
			ours: () => ourFirstFrame(cli, home),
			cold: () => ourFirstFrame(cli, home, NOTHING_KEPT),
			hello: () => firstFrame([hello], home, output => output.includes('hello, world')),
			node: wordsOf(['-e', '0'], home),
		},
		turns,
	);
	return [
		{
			...rowOf('start to first frame', times.ours, 'Ink hello-world', times.hello),
			goal: { of: 'ratio', bound: 'at most', value: 1.3 },
		},
		rowOf('start to first frame', times.ours, 'node -e 0', times.node),
		rowOf('start to first frame, the first time', times.cold, 'Ink hello-world', times.hello),
	];
}

async function wordRows({ cli, home }: Programs, turns: Turns): Promise<Row[]> {
	const node = (...args: string[]) => wordsOf(args, home);
	const times = await takeTurns({ help: node(cli, '--help'), node: node('-e', '0'), version: node(cli, '--version') }, turns);
	return [
		{ ...rowOf('--help', times.help, 'node -e 0', times.node), goal: { of: 'ratio', bound: 'at most', value: 1.5 } },
		rowOf('--version', times.version, 'node -e 0', times.node),
	];
}

function rowOf(name: string, times: number[], baseline: string, theirs: number[]): Row {
	const { ratio, spread } = ratioOf(times, theirs);
	return { name, unit: 'ms', figure: median(times), baseline: { name: baseline, figure: median(theirs) }, ratio, detail: spread };
}

/** Opens the program once and leaves it alone until it has kept its compiled code. */
export async function keepCode({ cli, home }: Pick<Programs, 'cli' | 'home'>): Promise<void> {
	const run = startInTerminal([cli], home);
	try {
		await run.until(isFirstFrame);
		const kept = (): number => readdirSync(home, { recursive: true }).filter(name => String(name).endsWith('.code')).length;
		for (let before = 0; before === 0 || kept() > before; ) {
			before = kept();
			await sleep(500);
		}
	} finally {
		await run.end();
	}
}

/** Milliseconds from the words typed to the first step of the first lesson. */
export const ourFirstFrame = (cli: string, home: string, env: Readonly<Record<string, string>> = {}): Promise<number> =>
	firstFrame([cli], home, isFirstFrame, env);

async function firstFrame(
	args: readonly string[],
	home: string,
	isDrawn: (output: string) => boolean,
	env: Readonly<Record<string, string>> = {},
): Promise<number> {
	const run = startInTerminal(args, home, env);
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
export function wordsOf(args: readonly string[], home: string): () => number {
	return () => {
		const start = performance.now();
		const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, env: { ...ENV, HOME: home } });
		if (status !== 0) {
			throw new Error(`node ${join(...args.slice(1))} ended with ${status}: ${stderr}`);
		}
		return performance.now() - start;
	};
}
