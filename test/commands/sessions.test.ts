// Kept sessions on the command line: `play --session` opens one, `list --sessions` tells which there are.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { momentText } from '../../src/commands/date-text.js';
import { openingOf } from '../../src/commands/play.js';
import { fillGrid } from '../../src/core/grid.js';
import type { LayerSpec } from '../../src/core/layer.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import type { KeptSession } from '../../src/state/play/session.js';
import { BOOK, COUNTING } from '../core/helpers.js';
import { NOON, typed } from './cli.js';

const CONV: LayerSpec = { op: 'conv', kernel: BOOK };
const POOL: LayerSpec = { op: 'max-pool', window: [2, 2] };

/** A home with these sessions. */
function homeWith(...sessions: readonly (Partial<KeptSession> & { readonly name: string })[]): string {
	const home = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	for (const session of sessions) {
		openSessions({ CONV_TUTOR_HOME: home }).save({ savedAt: NOON, input: COUNTING, layers: [CONV], at: 0, ...session });
	}
	return home;
}

const spoil = (home: string): void => {
	const folder = join(home, 'sessions');
	writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'rubbish');
};

describe('play --session', () => {
	test('prints the layer in view, over what the layers before it make', async () => {
		const home = homeWith({ name: 'my stack', layers: [CONV, POOL], at: 1 }, { name: 'first', layers: [CONV, POOL], at: 0 });
		expect(await typed('play --session "my stack"', { home })).toEqual({
			status: 0,
			out: `${JSON.stringify({ op: 'max-pool', shape: [1, 1, 1], output: [[43]], outputShapeFormula: { rows: '⌊(2 + 0 + 0 − 1·(2 − 1) − 1) / 2⌋ + 1 = 1', cols: '⌊(2 + 0 + 0 − 1·(2 − 1) − 1) / 2⌋ + 1 = 1' } })}\n`,
			error: '',
		});
		expect((await typed('play --session first', { home })).out).toContain('"output":[[19,25],[37,43]]');
		expect((await typed('play --session first', { home, columns: 80 })).out).toContain('output 2×2');
	});

	test('opens on the layer in view, with the stack that it belongs to', () => {
		const kept = { name: 'my stack', savedAt: NOON, input: COUNTING, layers: [CONV, POOL], at: 1, inputName: 'counting' };
		const { stage, stack, names } = openingOf(kept);
		expect([...stage.input.data]).toEqual([19, 25, 37, 43]);
		expect(stack?.network).toMatchObject({ input: COUNTING, layers: [{ spec: CONV }, { spec: POOL }] });
		expect(stack).toMatchObject({ at: 1, onStage: { input: stage.input, spec: POOL, back: false } });
		expect(names).toEqual({ input: undefined, kernel: undefined });
		expect(openingOf({ ...kept, layers: [CONV], at: 0 })).toMatchObject({ names: { input: 'counting' }, stage: { input: COUNTING } });
		expect(openingOf({ ...kept, layers: [CONV], at: 0 })).not.toHaveProperty('stack');
	});

	test.each<[string, string]>([
		['play --session book', 'there is no session book: conv-tutor list --sessions tells which there are'],
		['play --session ../book', '../book is no name for a session: 1 to 40 letters, digits, blanks or any of - _ .'],
		['play --session=', ' is no name for a session: 1 to 40 letters, digits, blanks or any of - _ .'],
		['play --session', '--session wants a value: NAME'],
		['play --session mine --padding 1', '--session opens a layer that is kept: leave --padding out'],
		['play max-pool --session mine', '--session opens a layer that is kept: leave max-pool out'],
		['run --session mine', 'conv-tutor run takes no --session: see conv-tutor run --help'],
	])('%s', async (line, error) => {
		expect(await typed(line, { home: homeWith({ name: 'mine' }) })).toEqual({ status: 2, out: '', error });
	});

	test('what is damaged, or grows beyond all numbers, is told in one line', async () => {
		const home = homeWith({ name: 'mine' });
		spoil(home);
		const error = 'session mine is damaged: it is no session, or cut off';
		expect(await typed('play --session mine', { home })).toEqual({ status: 1, out: '', error });
		expect((await typed('play --session mine', { home, language: 'zh-TW' })).error).toBe('存檔「mine」已損壞：它不是存檔，或內容不完整');
		const huge = homeWith({ name: 'huge', input: fillGrid({ channels: 1, rows: 3, cols: 3 }, () => 1e308), layers: [CONV, POOL], at: 1 });
		expect((await typed('play --session huge', { home: huge })).error).toMatch(/^the output element at 0,0,0 is too large for a number/);
	});
});

describe('list --sessions', () => {
	const later = NOON + 60_000;

	test('is a line a session, the newest first, then what is damaged', async () => {
		const home = homeWith({ name: 'a' });
		spoil(home);
		const { save } = openSessions({ CONV_TUTOR_HOME: home });
		save({ name: '邊緣', savedAt: NOON, input: COUNTING, layers: [CONV], at: 0 });
		save({ name: 'my stack', savedAt: later, input: COUNTING, layers: [CONV, POOL], at: 1 });
		expect(await typed('list --sessions', { home })).toEqual({
			status: 0,
			out: [
				`my stack   ${momentText(later)}   3×3 → 2×2 → 1×1`,
				`邊緣       ${momentText(NOON)}   3×3 → 2×2`,
				'session a is damaged: it is no session, or cut off',
				'',
			].join('\n'),
			error: '',
		});
		expect(JSON.parse((await typed('list --sessions --json', { home, language: 'zh-TW' })).out)).toEqual({
			sessions: [
				{ name: 'my stack', savedAt: '2021-10-23T12:01:00.000Z', shapes: '3×3 → 2×2 → 1×1' },
				{ name: '邊緣', savedAt: '2021-10-23T12:00:00.000Z', shapes: '3×3 → 2×2' },
				{ name: 'a', error: 'session a is damaged: it is no session, or cut off' },
			],
		});
	});

	test('has no other characters where the terminal has none', async () => {
		expect((await typed('list --sessions', { home: homeWith({ name: 'a' }), ascii: true })).out).toBe(
			`a   ${momentText(NOON)}   3x3 -> 2x2\n`,
		);
	});

	test('says so where there is none', async () => {
		expect(await typed('list --sessions')).toEqual({ status: 0, out: 'No session is kept yet.\n', error: '' });
		expect((await typed('list --sessions', { language: 'zh-TW' })).out).toBe('還沒有存檔。\n');
		expect((await typed('list --sessions --json')).out).toBe('{"sessions":[]}\n');
	});

	test.each<[string, string]>([
		['list --json', '--json goes with --sessions: leave it out'],
		['list --samples --json', '--json goes with --sessions: leave it out'],
		['list --samples --sessions', '--sessions and --samples do not go together: one at a time'],
	])('%s', async (line, error) => {
		expect(await typed(line)).toEqual({ status: 2, out: '', error });
	});
});
