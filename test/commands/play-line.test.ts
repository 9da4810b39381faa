// A line made from a layer over its input opens the very same again, whatever shell it is pasted into.

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readOp, readProblem } from '../../src/commands/layer-options.js';
import { parseWords } from '../../src/commands/parse.js';
import { bookOptions, bookStage } from '../../src/commands/play.js';
import { buildLayer } from '../../src/core/build-layer.js';
import { EXAMPLES } from '../../src/core/examples.js';
import { fillGrid, type Grid } from '../../src/core/grid.js';
import { kernelFrom } from '../../src/core/kernel.js';
import type { Layer, LayerSpec, Op } from '../../src/core/layer.js';
import { type PlayState, playLine } from '../../src/formats/play-line.js';
import { shellWord } from '../../src/formats/shell-word.js';
import { type Choose, forAll, SEED } from '../core/draw.js';
import { BOOK, COUNTING } from '../core/helpers.js';
import { drawOdd } from '../formats/odd-numbers.js';

/** The words that a POSIX shell makes of a line: quotes of both kinds, a backslash outside of them. */
function shellWords(line: string): string[] {
	const words: string[] = [];
	for (const [, word = ''] of line.matchAll(/((?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+)/g)) {
		words.push(
			word.replaceAll(
				/'([^']*)'|"([^"]*)"|\\(.)/g,
				(_, single, double, escaped) => single ?? double?.replaceAll(/\\([\\"$`])/g, '$1') ?? escaped,
			),
		);
	}
	return words;
}

/** The words that the shell of this machine makes of it. */
const realWords = (line: string): string[] =>
	execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
		.split('\0')
		.slice(0, -1);

/** What `play` opens for the words. */
async function opened(words: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<{ input: Grid; layer: Layer }> {
	const { rest, options } = parseWords(words.slice(1));
	const op = readOp(rest[0]);
	const readFile = async (path: string) => new TextEncoder().encode(files[path] ?? 'no such file');
	return readProblem(op, { ...bookOptions(op), ...options }, { readFile });
}

/** A spec with everything said that a layer without it has by itself, so that two that mean the same are the same. */
function normal({ spec, ...layer }: Layer): object {
	const { padding = 'valid', stride } = spec;
	return {
		...layer,
		...(spec.op === 'max-pool' && { countPadding: false }),
		padding: String(padding) === '0,0,0,0' ? 'valid' : padding,
		stride: stride ?? ('window' in spec ? spec.window : [1, 1]),
	};
}

const stateOf = (input: Grid, spec: LayerSpec): PlayState & { layer: Layer } => ({ input, layer: buildLayer(spec, input) });

async function expectBack(words: readonly string[], { input, layer }: PlayState): Promise<void> {
	const back = await opened(words);
	expect(back.input).toEqual(input);
	expect(normal(back.layer)).toEqual(normal(layer));
}

const drawState = (choose: Choose): PlayState => {
	const { input, spec } = drawOdd(choose);
	return stateOf(input, spec);
};

/** The same draws each time. */
function draws<Drawn>(draw: (choose: Choose) => Drawn, count: number): Drawn[] {
	const drawn: Drawn[] = [];
	forAll(choose => {
		drawn.push(draw(choose));
	}, count);
	return drawn;
}

describe(`layers of any kind (seed ${SEED})`, () => {
	test('500 come back exactly', async () => {
		for (const state of draws(drawState, 500)) {
			await expectBack(shellWords(playLine(state)), state);
		}
	});

	test('a few through a real shell, all at once', async () => {
		const states = draws(drawState, 40);
		const lines = states.map(state => playLine(state));
		const words = realWords(lines.join(' '));
		expect(words).toEqual(lines.flatMap(shellWords));
		expect(words.filter(word => word === 'conv-tutor')).toHaveLength(40);
	});
});

describe('a line says only what differs from the defaults of play', () => {
	test.each<[string, Grid, LayerSpec]>([
		['conv-tutor play', COUNTING, { op: 'conv', kernel: BOOK }],
		['conv-tutor play', COUNTING, { op: 'conv', kernel: BOOK, padding: [0, 0, 0, 0], bias: [0], stride: [1, 1], groups: 1 }],
		['conv-tutor play conv-transpose --stride 2', COUNTING, { op: 'conv-transpose', kernel: BOOK, stride: [2, 2] }],
		['conv-tutor play max-pool', COUNTING, { op: 'max-pool', window: [2, 2] }],
		['conv-tutor play max-pool', COUNTING, { op: 'max-pool', window: [2, 2], stride: [2, 2], countPadding: true }],
		['conv-tutor play max-pool --stride 1', COUNTING, { op: 'max-pool', window: [2, 2], stride: [1, 1] }],
		['conv-tutor play avg-pool --padding "0,1" --window "1,2" --count-padding', COUNTING, { op: 'avg-pool', window: [1, 2], countPadding: true, padding: [0, 0, 1, 1] }], // biome-ignore format: one line a case
		['conv-tutor play --padding same --padding-mode reflect', COUNTING, { op: 'conv', kernel: BOOK, padding: 'same', paddingMode: 'reflect' }], // biome-ignore format: one line a case
		['conv-tutor play --padding 1', COUNTING, { op: 'conv', kernel: BOOK, padding: [1, 1, 1, 1] }],
		['conv-tutor play --padding "1,0,0,0"', COUNTING, { op: 'conv', kernel: BOOK, padding: [1, 0, 0, 0] }],
		['conv-tutor play --bias=-20 --activation relu', COUNTING, { op: 'conv', kernel: BOOK, bias: -20, activation: 'relu' }],
		['conv-tutor play --bias=-0', COUNTING, { op: 'conv', kernel: BOOK, bias: -0 }],
		['conv-tutor play --kernel "1 -1"', COUNTING, { op: 'conv', kernel: kernelFrom([[1, -1]]) }],
		['conv-tutor play --kernel="-1 1"', COUNTING, { op: 'conv', kernel: kernelFrom([[-1, 1]]) }],
		['conv-tutor play --kernel=-1', COUNTING, { op: 'conv', kernel: kernelFrom([[-1]]) }],
		['conv-tutor play --kernel 1e+21 --mode convolution', COUNTING, { op: 'conv', kernel: kernelFrom([[1e21]]), mode: 'convolution' }],
		[
			'conv-tutor play --input "[[[0]],[[1]]]" --kernel "[[[[1]]],[[[1]]]]" --bias "1,-2" --groups 2',
			fillGrid({ channels: 2, rows: 1, cols: 1 }, (_row, _col, channel) => channel),
			{ op: 'conv', kernel: kernelFrom([[[[1]]], [[[1]]]]), groups: 2, bias: [1, -2] },
		],
	])('%s', async (line, input, spec) => {
		const state = stateOf(input, spec);
		expect(playLine(state)).toBe(line);
		await expectBack(realWords(line), state);
	});

	test('the line of the book opens the book', async () => {
		const { input, layer } = bookStage();
		expect(await opened(['conv-tutor', 'play'])).toMatchObject({ input, layer: { kernel: layer.op === 'conv' ? layer.kernel : {} } });
	});

	test.each(EXAMPLES.filter(({ input }) => input.data.length < 400))('the example $id comes back', async ({ input, spec }) => {
		await expectBack(shellWords(playLine(stateOf(input, spec))), stateOf(input, spec));
	});
});

describe('names', () => {
	const state = stateOf(COUNTING, { op: 'conv', kernel: BOOK });

	test('stand for the numbers; one kernel for every channel is told by its name', async () => {
		const [first, second] = await Promise.all([
			opened(['conv-tutor', 'play', '--input', 'two-channels', '--kernel', 'blur', '--groups', '2']),
			opened(['conv-tutor', 'play', 'max-pool', '--input', 'picture']),
		]);
		const line = playLine({ ...first, inputName: 'two-channels', kernelName: 'blur' });
		expect(line).toBe('conv-tutor play --input two-channels --kernel blur --groups 2');
		expect(await opened(shellWords(line))).toEqual(first);
		expect(playLine({ ...second, inputName: 'picture' })).toBe('conv-tutor play max-pool --input picture');
	});

	test.each<[string, string]>([
		['rows.csv', 'rows.csv'],
		['my rows.csv', '"my rows.csv"'],
		["it's.csv", '"it\'s.csv"'],
		['say "hi".csv', `'say "hi".csv'`],
		['cost $HOME.csv', `'cost $HOME.csv'`],
		['`id`.csv', "'`id`.csv'"],
		['$(id).csv', "'$(id).csv'"],
		["!!'s.csv", `'!!'\\''s.csv'`],
		['a;b&c|d>e<f(g)h*i?j[k]{l}#m.csv', '"a;b&c|d>e<f(g)h*i?j[k]{l}#m.csv"'],
		['~/rows.csv', '"~/rows.csv"'],
		['C:\\new folder\\rows.csv', '"C:\\new folder\\rows.csv"'],
		['\\\\server\\rows.csv', "'\\\\server\\rows.csv'"],
		['“quoted”.csv', "'“quoted”.csv'"],
		['影像 1.png', '"影像 1.png"'],
	])('the file %s is written %s', async (name, written) => {
		const line = playLine({ ...state, inputName: name });
		expect(line).toBe(`conv-tutor play --input ${written}`);
		expect(realWords(line)).toEqual(['conv-tutor', 'play', '--input', name]);
		expect(shellWords(line)).toEqual(realWords(line));
	});

	test('a path that begins as an option does is read as a path', async () => {
		const line = playLine({ ...state, inputName: '-x --help.csv' });
		expect(line).toBe('conv-tutor play --input="-x --help.csv"');
		const { input } = await opened(realWords(line), { '-x --help.csv': '0,1,2\n3,4,5\n6,7,8\n' });
		expect(input).toEqual(COUNTING);
	});

	test.each([
		'-',
		'',
		' rows.csv',
		'two\nlines.csv',
		'steer\u001b[2J.csv',
		'cr\r.csv',
		'nel\u0085.csv',
		'separator\u2028.csv',
		'vsc.\u202exyz',
	])('%j is no part of a line: the numbers are', name => {
		expect(playLine({ ...state, inputName: name })).toBe('conv-tutor play --input "0 1 2; 3 4 5; 6 7 8"');
	});

	test('any word is one word to the shell', () => {
		const texts = draws(choose => Array.from({ length: choose(0, 12) }, () => String.fromCharCode(choose(0x20, 0x7e))).join(''), 300);
		expect(realWords(texts.map(shellWord).join(' '))).toEqual(texts);
	});
});

describe('more numbers than a line should hold', () => {
	const wide = fillGrid({ channels: 1, rows: 20, cols: 20 }, (row, col) => row - col);

	test('are refused, with what to do instead', () => {
		const state = stateOf(wide, { op: 'conv', kernel: kernelFrom([[2]]) });
		expect(() => playLine(state)).toThrow(
			'a line holds at most 400 numbers, and this takes 401: save the input to a file and open it from there first',
		);
	});

	test('are counted only where they are written out', async () => {
		const state = stateOf(wide, { op: 'max-pool', window: [2, 2] });
		await expectBack(shellWords(playLine(state)), state);
		expect(playLine({ ...stateOf(wide, { op: 'conv', kernel: kernelFrom([[2]]) }), inputName: 'wide.npy' })).toContain('wide.npy');
	});
});

test('every kind of layer is drawn', () => {
	const ops = new Set<Op>(draws(drawState, 500).map(({ layer }) => layer.op));
	expect(ops.size).toBe(4);
});
