// Texts for the clipboard, and sessions in a home that is thrown away.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { fillGrid } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import type { LayerSpec } from '../../../src/core/layer.js';
import { type Around, type Errand, runErrand } from '../../../src/runtime/play/errands.js';
import type { Message } from '../../../src/state/message.js';
import type { CopyName } from '../../../src/state/model.js';
import type { KeptSession } from '../../../src/state/play/session.js';
import { BOOK, COUNTING } from '../../core/helpers.js';
import { newHome } from '../progress/home.js';

const NOON = Date.UTC(2021, 9, 23, 12);

/** Surroundings without a clipboard, and what is written to their terminal. */
function around(env: Around['env'], now = NOON): Around & { readonly written: string[] } {
	const written: string[] = [];
	return { env, now: () => now, write: text => written.push(text), written };
}

/** The sentence of a Fault that an errand ended with. */
const failure = (message: Message): string => (message.type === 'failed' ? message.fault.message : `no fault: ${message.type}`);

describe('a text to copy', () => {
	const copying = (what: CopyName, given: Partial<Extract<Errand, { type: 'copy' }>> = {}): Errand => ({
		type: 'copy',
		what,
		input: COUNTING,
		layer: buildLayer({ op: 'conv', kernel: BOOK }, COUNTING),
		names: { input: undefined, kernel: undefined },
		...given,
	});

	test.each<[CopyName, RegExp]>([
		['line', /^conv-tutor play$/],
		['numpy', /import numpy/],
		['pytorch', /import torch/],
		['tensorflow', /import tensorflow/],
		['jax', /import jax/],
	])('%s is shown where nothing can take it', async (what, text) => {
		const { written, ...alone } = around({});
		expect(await runErrand(copying(what), alone)).toEqual({ type: 'copied', what, where: 'shown', text: expect.stringMatching(text) });
		expect(written).toEqual([]);
	});

	test('goes to the terminal where that is far away', async () => {
		const there = around({ TERM: 'xterm-256color', SSH_TTY: '/dev/pts/0', PATH: '' });
		expect(await runErrand(copying('line'), there)).toMatchObject({ where: 'terminal', text: 'conv-tutor play' });
		expect(there.written).toEqual([`\u001b]52;c;${btoa('conv-tutor play')}\u0007`]);
	});

	test('names what has a name, be it that it was given or that the numbers are those of a sample', async () => {
		const input = fillGrid({ channels: 1, rows: 6, cols: 6 }, () => 1);
		const layer = buildLayer({ op: 'conv', kernel: BOOK }, input);
		const names = { input: undefined, kernel: 'my kernel.npy' };
		expect(await runErrand(copying('line', { input, layer, names }), around({}))).toMatchObject({
			text: 'conv-tutor play --input ones --kernel "my kernel.npy"',
		});
	});

	test('that would be no line any more is told of', async () => {
		const input = fillGrid({ channels: 1, rows: 30, cols: 30 }, (row, col) => row * col + 0.5);
		const layer = buildLayer({ op: 'conv', kernel: BOOK }, input);
		expect(failure(await runErrand(copying('line', { input, layer }), around({})))).toMatch(/^a line holds at most 400 numbers/);
		expect(await runErrand(copying('numpy', { input, layer }), around({}))).toMatchObject({ type: 'copied' });
	});
});

describe('sessions', () => {
	const EDGE: LayerSpec = { op: 'conv', kernel: kernelFrom([[1, -1]]) };
	const session = (name: string): Omit<KeptSession, 'savedAt'> => ({
		name,
		input: COUNTING,
		layers: [EDGE],
		at: 0,
		inputName: 'counting',
		kernelName: undefined,
	});
	const keeping = (name: string, replace = false): Errand => ({ type: 'keep-session', session: session(name), replace });
	/** Does errands in one home, one after the other; the last message. */
	async function inHome(home: string, ...errands: readonly Errand[]): Promise<Message | undefined> {
		let last: Message | undefined;
		for (const errand of errands) {
			last = await runErrand(errand, around({ CONV_TUTOR_HOME: home }));
		}
		return last;
	}

	test('are none at first, and that is no trouble', async () => {
		expect(await inHome(newHome(), { type: 'list-sessions' })).toEqual({ type: 'listed', entries: [] });
	});

	test('are kept, listed, opened and dropped', async () => {
		const home = newHome();
		expect(await inHome(home, keeping('Kante 1'))).toEqual({ type: 'session-kept', name: 'Kante 1', outcome: 'kept' });
		const entry = { name: 'Kante 1', savedAt: NOON, shapes: '3×3 → 3×2' };
		expect(await inHome(home, { type: 'list-sessions' })).toEqual({ type: 'listed', entries: [entry] });
		expect(await inHome(home, { type: 'open-session', name: 'Kante 1' })).toEqual({
			type: 'session-read',
			session: { name: 'Kante 1', savedAt: NOON, input: COUNTING, layers: [EDGE], at: 0, inputName: 'counting' },
		});
		const dropped = { type: 'session-kept', name: 'Kante 1', outcome: 'dropped' };
		expect(await inHome(home, { type: 'drop-session', name: 'Kante 1' })).toEqual(dropped);
		expect(await inHome(home, { type: 'list-sessions' })).toEqual({ type: 'listed', entries: [] });
	});

	test('of a name that is there are replaced only where that is said', async () => {
		const home = newHome();
		await inHome(home, keeping('a'));
		const later = around({ CONV_TUTOR_HOME: home }, NOON + 1000);
		const savedAt = async () => (await runErrand({ type: 'list-sessions' }, later)) as Extract<Message, { type: 'listed' }>;
		expect(await runErrand(keeping('a'), later)).toEqual({ type: 'session-kept', name: 'a', outcome: 'exists' });
		expect((await savedAt()).entries).toMatchObject([{ name: 'a', savedAt: NOON }]);
		expect(await runErrand(keeping('a', true), later)).toEqual({ type: 'session-kept', name: 'a', outcome: 'kept' });
		expect((await savedAt()).entries).toMatchObject([{ name: 'a', savedAt: NOON + 1000 }]);
	});

	test.each<[Errand, RegExp]>([
		[{ type: 'open-session', name: 'nobody' }, /^there is no session nobody/],
		[{ type: 'drop-session', name: 'nobody' }, /^there is no session nobody/],
		[keeping('../a'), /^\.\.\/a is no name for a session/],
		[keeping('a\u202eb'), /^a�b is no name for a session/],
		[keeping('字'.repeat(41)), /is no name for a session: 1 to 40/],
	])('that can not be are told of in a line (%#)', async (errand, sentence) => {
		const home = newHome();
		expect(failure((await inHome(home, errand)) as Message)).toMatch(sentence);
		expect(readdirSync(home)).toEqual([]);
	});

	test('that are damaged are listed as such, beside those that are sound', async () => {
		const home = newHome();
		await inHome(home, keeping('a'));
		writeFileSync(join(home, 'sessions', 'play-b.json'), '{"conv-tutor": "session"');
		expect(await inHome(home, { type: 'list-sessions' })).toMatchObject({
			entries: [{ name: 'a' }, { name: 'b', fault: expect.anything() }],
		});
	});

	test('can not be kept where a file stands in the way', async () => {
		const home = newHome();
		writeFileSync(join(home, 'sessions'), '');
		expect(failure((await inHome(home, keeping('a'))) as Message)).toMatch(/a part of its path is no folder|can not be/);
	});

	test.each<Errand>([{ type: 'list-sessions' }, { type: 'open-session', name: 'a' }, keeping('a'), { type: 'drop-session', name: 'a' }])(
		'without a home to keep them in: one line ($type)',
		async errand => {
			// A home is a whole path: this is none.
			vi.stubEnv('HOME', 'nowhere');
			onTestFinished(() => {
				vi.unstubAllEnvs();
			});
			expect(failure(await runErrand(errand, around({})))).toBe(
				'there is no home folder to keep sessions in: CONV_TUTOR_HOME may name one',
			);
		},
	);
});
