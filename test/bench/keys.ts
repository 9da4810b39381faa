// From a key to the frame it asks for, on the real program in a pseudo-terminal; its memory afterwards.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { picture } from '../../src/core/picture.js';
import { peakMemory } from './memory.js';
import type { Row } from './rows.js';
import { median, percentile, threeDigits, withUnit } from './stats.js';
import { type Redraw, startInTerminal } from './terminal-run.js';

interface Stage {
	readonly name: string;
	readonly args: readonly string[];
	/** Typed first, one after the other. */
	readonly prepare?: readonly string[];
	/** As many keys as are asked for, each of which changes the screen. */
	readonly keys: (count: number) => readonly string[];
	readonly slowest: number;
	readonly mostBytes?: number;
}

interface Arrows {
	readonly up: string;
	readonly down: string;
	readonly right: string;
	readonly left: string;
}

const ARROWS: Arrows = { up: '\u001b[A', down: '\u001b[B', right: '\u001b[C', left: '\u001b[D' };
/** With shift. */
const FAR_ARROWS: Arrows = { up: '\u001b[1;2A', down: '\u001b[1;2B', right: '\u001b[1;2C', left: '\u001b[1;2D' };

const LARGE = ['play', '--input', 'large.png', '--kernel', 'sobel-x'];
const TAB = '\t';

const STAGES: readonly Stage[] = [
	{
		name: 'numbered 9×9',
		args: ['play', '--input', 'table', '--kernel', 'laplacian'],
		keys: count => walk(7, ARROWS, count),
		slowest: 16,
		mostBytes: 1500,
	},
	{ name: 'picture 28×28', args: ['play', '--input', 'seven', '--kernel', 'sobel-x'], keys: count => walk(26, ARROWS, count), slowest: 33 },
	// Far steps, so that the window moves on a picture seen whole.
	{ name: 'picture 1024×1024', args: LARGE, keys: count => walk(32, FAR_ARROWS, count), slowest: 50 },
	// Each step paints a cell, the layer is applied again on its thread, and the picture drawn again: the last byte is that of the new one.
	{ name: 'picture 1024×1024, painted', args: LARGE, prepare: [TAB, 'b'], keys: count => walk(32, FAR_ARROWS, count), slowest: 50 },
	{
		name: 'picture 1024×1024, stride turned',
		args: LARGE,
		prepare: ['o', ...Array.from({ length: 5 }, () => ARROWS.down)],
		keys: count => Array.from({ length: count }, (_, index) => (index % 2 === 0 ? ARROWS.right : ARROWS.left)),
		slowest: 50,
	},
];
const WARM_UP = 10;
const KEYS = 160;

export async function keyRows(cli: string, home: string): Promise<Row[]> {
	writeFileSync(join(home, 'large.png'), largePicture());
	const rows: Row[] = [];
	for (const stage of STAGES) {
		rows.push(...(await stageRows(stage, cli, home)));
	}
	return rows;
}

/** The sample picture with each cell a square of 16×16 pixels, and a texture of its own on them. */
function largePicture(): Uint8Array {
	const { cols, data } = picture();
	const side = 1024;
	const texture = (row: number, col: number): number => 12 * Math.sin(row / 3) * Math.sin(col / 5);
	const pixels = Uint8ClampedArray.from({ length: side * side }, (_, index) => {
		const [row, col] = [Math.floor(index / side), index % side];
		return (data[(row >> 4) * cols + (col >> 4)] ?? 0) + texture(row, col);
	});
	return encode({ width: side, height: side, data: pixels, channels: 1 });
}

async function stageRows({ name, args, prepare = [], keys, slowest, mostBytes }: Stage, cli: string, home: string): Promise<Row[]> {
	const run = startInTerminal([cli, ...args], home);
	const redraws: Redraw[] = [];
	let memory: number | undefined;
	try {
		await run.until(drawn => drawn.includes('\u001b[?2026l'));
		await run.quiet();
		for (const key of prepare) {
			await run.press(key);
		}
		for (const key of keys(WARM_UP + KEYS)) {
			redraws.push(await run.press(key));
		}
		memory = peakMemory(run.pid);
	} finally {
		await run.end();
	}
	const counted = redraws.slice(WARM_UP);
	const [first, last, bytes] = [counted.map(key => key.first), counted.map(key => key.last), counted.map(key => key.bytes)];
	return [
		{
			name: `key to frame, ${name}: p95 to the last byte`,
			unit: 'ms',
			figure: percentile(last, 95),
			goal: { of: 'figure', bound: 'at most', value: slowest },
			detail: `${KEYS} keys; median ${threeDigits(median(last))}, max ${threeDigits(Math.max(...last))}`,
		},
		{
			name: `key to frame, ${name}: p95 to the first byte`,
			unit: 'ms',
			figure: percentile(first, 95),
			detail: `median ${threeDigits(median(first))}, max ${threeDigits(Math.max(...first))}`,
		},
		{
			name: `bytes a key, ${name}: median`,
			unit: 'bytes',
			figure: median(bytes),
			...(mostBytes !== undefined && { goal: { of: 'figure', bound: 'at most', value: mostBytes } }),
			detail: `p95 ${withUnit(percentile(bytes, 95), 'bytes')}, max ${withUnit(Math.max(...bytes), 'bytes')}`,
		},
		...(memory === undefined ? [] : [{ name: `peak memory after the keys, ${name}`, unit: 'MiB' as const, figure: memory }]),
	];
}

/** Arrow keys from the first place through the rows, to and fro, down and up again: each of them moves the cursor. */
function walk(side: number, arrows: Arrows, count: number): string[] {
	const keys: string[] = [];
	for (let line = 0; keys.length < count; line++) {
		const across = line % 2 === 0 ? arrows.right : arrows.left;
		const along = Math.floor(line / (side - 1)) % 2 === 0 ? arrows.down : arrows.up;
		keys.push(...Array.from({ length: side - 1 }, () => across), along);
	}
	return keys.slice(0, count);
}
