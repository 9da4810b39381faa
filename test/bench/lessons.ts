// What the program holds while lessons are taught: the course gone through from its first step to its last in one sitting, each answer
// shown, each step drawn.

import { join } from 'node:path';
import { open } from '../terminal/terminal.js';
import { residentMemory } from './memory.js';
import type { Row } from './rows.js';
import { median, threeDigits } from './stats.js';
import { ENV } from './terminal-run.js';

/** What goes on, by what the last line offers: a sentence that is being written is left, what is asked is skipped. One key at a time. */
const keyFor = (text: string): string => (/stop writing/.test(text) ? 'Escape' : /s skip/.test(text) ? 's' : 'Enter');
/** A frame may come in two pieces: then it has begun to be one update, and not ended. */
const isWhole = (bytes: string): boolean => bytes.lastIndexOf('\u001b[?2026h') <= bytes.lastIndexOf('\u001b[?2026l');
const FIRST = /step 1 of \d/;
const END = /Lesson done: .*whole/;
/** 120 MB in MiB. */
const GOAL = 120e6 / 2 ** 20;

export async function lessonRows(cli: string, home: string): Promise<Row[]> {
	const command = [process.execPath, cli, 'learn', '1'] as [string, ...string[]];
	const app = open({ command, columns: 120, rows: 40, env: { ...ENV, HOME: join(home, 'lessons') } });
	const text = (): string => app.screen().join('\n');
	const held: number[] = [];
	await app.until(FIRST);
	while (!END.test(text())) {
		const before = text();
		app.forget();
		app.press(keyFor(before));
		await app.until(() => text() !== before && isWhole(app.bytes()), 'another frame');
		held.push(residentMemory(app.pid) ?? Number.NaN);
	}
	app.press('ctrl+c');
	await app.exited();
	return [
		{
			name: 'resident on the lesson screens',
			unit: 'MiB',
			figure: Math.max(...held),
			goal: { of: 'figure', bound: 'at most', value: GOAL },
			detail: `the most in ${held.length} steps through the whole course; median ${threeDigits(median(held))}`,
		},
	];
}
