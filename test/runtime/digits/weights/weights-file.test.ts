// A training kept in a file: it goes on as if it had never stopped, NumPy's format is kept to, and whatever else a file may be ends in
// one line that says which part of it is wrong.

import { describe, expect, test } from 'vitest';
import { Fault } from '../../../../src/core/fault.js';
import { NETWORK_NAMES, NETWORKS } from '../../../../src/core/networks.js';
import { decodeNpy, encodeNpy } from '../../../../src/formats/npy.js';
import { decodeZip, encodeZip } from '../../../../src/formats/zip.js';
import { decodeKept, encodeKept } from '../../../../src/runtime/digits/weights/weights-file.js';
import { openDigitTrainer } from '../../../../src/training/digits/digit-trainer.js';
import type { KeptTraining } from '../../../../src/training/digits/kept.js';
import { usualSetup } from '../../../../src/training/digits/setup.js';
import { OPTIMIZERS } from '../../../../src/training/optimizers.js';
import { keptAfter, learn, smallSetup, TRAINING } from './kept.js';

const ANY = { members: 100, memberBytes: 1e8, allBytes: 1e8 };
const FILE = encodeKept(keptAfter(5));

/** The file with other members: `undefined` takes one out. */
function changed(changes: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
	const members = new Map(decodeZip(FILE, ANY));
	for (const [name, bytes] of Object.entries(changes)) {
		if (bytes === undefined) {
			members.delete(name);
		} else {
			members.set(name, bytes);
		}
	}
	return encodeZip(members);
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const TEXT = textOf(decodeZip(FILE, ANY).get('training.json') as Uint8Array);
const withText = (text: string): Uint8Array => changed({ 'training.json': new TextEncoder().encode(text) });
const withKeys = (keys: Readonly<Record<string, unknown>>): Uint8Array => withText(JSON.stringify({ ...JSON.parse(TEXT), ...keys }));

const float32 = (shape: readonly number[], value = 0): Uint8Array =>
	encodeNpy({ shape, data: new Float32Array(shape.reduce((size, side) => size * side)).fill(value) });
const float64 = (shape: readonly number[], ...data: number[]): Uint8Array => encodeNpy({ shape, data: Float64Array.from(data) });

function sentenceOf(bytes: Uint8Array): string {
	try {
		decodeKept(bytes);
		return 'it was read';
	} catch (error) {
		expect(error).toBeInstanceOf(Fault);
		return (error as Fault).message;
	}
}

describe('a training that was kept', () => {
	test.each(OPTIMIZERS)('comes back as it was, by %s', optimizer => {
		for (const batches of [0, 2, 3, 5, 9]) {
			const kept = keptAfter(batches, optimizer);
			expect(decodeKept(encodeKept(kept))).toEqual(kept);
		}
	});

	test.each(OPTIMIZERS)('goes on to the very numbers of one that never stopped, by %s', optimizer => {
		for (const batches of [0, 2, 3, 4]) {
			const whole = openDigitTrainer(smallSetup(optimizer), { training: TRAINING });
			const points = learn(whole, 8);
			const kept = decodeKept(encodeKept(keptAfter(batches, optimizer)));
			const rest = openDigitTrainer(kept.setup, { training: TRAINING }, kept);
			expect([...kept.points, ...learn(rest, 8 - batches, batches)]).toEqual(points);
			expect(rest.keep()).toEqual(whole.keep());
			expect(rest.epochScore()).toEqual(whole.epochScore());
		}
	});

	test.each(NETWORK_NAMES)('may be of the network %s', name => {
		const setup = usualSetup(name, NETWORKS[name]);
		const kept = { ...keptAfter(0), ...openDigitTrainer(setup, { training: TRAINING }).keep() };
		expect(decodeKept(encodeKept(kept))).toEqual(kept);
	});

	test('loses a name that its layers do not have', () => {
		expect(decodeKept(withKeys({ network: 'lenet' })).setup.name).toBeUndefined();
	});

	test('is always the same bytes', () => {
		expect(Buffer.compare(encodeKept(keptAfter(5)), FILE)).toBe(0);
	});

	test('keeps what is hard to write down', () => {
		const kept = keptAfter(4);
		const weights = kept.weights.map((weight, at) => [-0, 1e-45, 3.4028234663852886e38, weight][at % 4] as number);
		const odd: KeptTraining = { ...kept, weights, tally: { ...kept.tally, loss: 0.1 + 0.2 }, recipe: { optimizer: 'sgd', rate: 5e-324 } };
		expect(decodeKept(encodeKept(odd))).toEqual(odd);
	});

	test.each<[string, Partial<KeptTraining>, string]>([
		['a weight', { weights: keptAfter(0).weights.fill(Number.NaN) }, '1.kernel: the value at [0, 0, 0, 0] is NaN, not a finite number'],
		['a loss', { points: [{ batches: 1, loss: Number.POSITIVE_INFINITY, accuracy: 0 }] }, 'points: the value at [0, 1] is Infinity'],
	])('is not written where %s is no number: it could not be read again', (_, odd, sentence) => {
		expect(() => encodeKept({ ...keptAfter(5), ...odd })).toThrow(sentence);
	});
});

describe('the file', () => {
	test('holds the arrays by name, and the rest as text', () => {
		const members = decodeZip(FILE, ANY);
		const shapes = [...members].flatMap(([name, bytes]) => (name.endsWith('.npy') ? [`${name} ${decodeNpy(bytes).shape}`] : []));
		expect(shapes).toEqual([
			'1.kernel.npy 2,1,3,3',
			'1.bias.npy 2',
			'3.kernel.npy 10,2,2,2',
			'3.bias.npy 10',
			'memory.mean.npy 110',
			'memory.square.npy 110',
			'points.npy 5,3',
			'epochs.npy 1,7',
		]);
		expect(textOf(members.get('1.bias.npy') as Uint8Array)).toContain("'descr': '<f4', 'fortran_order': False, 'shape': (2,)");
		expect(JSON.parse(TEXT)).toMatchObject({
			'conv-tutor': 'digits',
			version: 1,
			layers: 'avg-pool 4, conv 2 3x3, relu, pool 2, dense 10',
			...{ seed: 5, batch: 8, epochs: 10, shift: 1 },
			recipe: { optimizer: 'adam', rate: 0.01 },
			next: { optimizer: 'adam', rate: 0.02 },
			place: { epoch: 1, batch: 2 },
			memory: { optimizer: 'adam', steps: 5 },
		});
	});

	test('may hold float64, and a member in another place', () => {
		const kernel = float64([2, 1, 3, 3], ...Array.from({ length: 18 }, (_, at) => at / 10));
		const read = decodeKept(changed({ '1.kernel.npy': kernel }));
		expect(read.weights.slice(0, 18)).toEqual(Float32Array.from({ length: 18 }, (_, at) => at / 10));
		expect(decodeKept(encodeZip(new Map([...decodeZip(FILE, ANY)].toReversed())))).toEqual(decodeKept(FILE));
	});
});

describe('what is no such file', () => {
	test.each<[string, Uint8Array, string]>([
		['nothing', new Uint8Array(), 'this is no zip archive, or it is cut off'],
		[
			'a zip of something else',
			encodeZip(new Map([['a.npy', float32([1])]])),
			'it holds no training.json: it was not kept by this program',
		],
		['no kernel', changed({ '3.kernel.npy': undefined }), 'it holds no 3.kernel, which its network needs'],
		['no memory', changed({ 'memory.square.npy': undefined }), 'it holds no memory.square, which its network needs'],
		['one array too much', changed({ '2.kernel.npy': float32([1]) }), 'it holds 2.kernel.npy, which belongs to nothing in it'],
		['a steering name', changed({ '\x1b[2J': float32([1]) }), 'it holds ␛[2J, which belongs to nothing in it'],
		['a prototype', changed({ '__proto__.npy': float32([1]) }), 'it holds __proto__.npy, which belongs to nothing in it'],
		['another shape', changed({ '1.kernel.npy': float32([2, 9]) }), '1.kernel: its shape is 2×9, and 2×1×3×3 is wanted'],
		['another order', changed({ '1.kernel.npy': float32([3, 3, 1, 2]) }), '1.kernel: its shape is 3×3×1×2, and 2×1×3×3 is wanted'],
		['no array', changed({ '1.bias.npy': new Uint8Array(80) }), '1.bias: this is not a .npy file: it does not start as one'],
		['too large a number', changed({ '1.bias.npy': float64([2], 0, 1e39) }), '1.bias: the value at [1] is Infinity, not a finite number'],
		[
			'a negative square',
			changed({ 'memory.square.npy': float32([110], -1) }),
			'memory.square holds a number below 0: it is a mean of squares',
		],
		['a short row', changed({ 'points.npy': float64([1, 2], 1, 1) }), 'points: its shape is 1×2, and n×3 is wanted'],
		['a share', changed({ 'points.npy': float64([1, 3], 1, 1, 2) }), 'points: row 1, column 3 is 2: it can be from 0 to 1'],
		[
			'a loss that no sums can have',
			changed({ 'points.npy': float64([1, 3], 1, 1e300, 1) }),
			'points: row 1, column 2 is 1e+300: it can be',
		],
		[
			'rows without end',
			changed({ 'epochs.npy': encodeNpy({ shape: [50_001, 7], data: new Float64Array(350_007) }) }),
			'epochs: it has 50001 rows',
		],
		[
			'a time beyond all patience',
			changed({ 'epochs.npy': float64([1, 7], 1, 1, 1, 1, 1, 1, 1e300) }),
			'epochs: row 1, column 7 is 1e+300: it can be from 0 to 1000000000',
		],
		['late batches', changed({ 'points.npy': float64([1, 3], 1e6, 1, 1) }), 'points: row 1, column 1 is 1000000: it can be from 1 to 1002'],
		[
			'rows that go back',
			changed({ 'points.npy': float64([2, 3], 2, 1, 1, 2, 1, 1) }),
			'points: row 2 begins with 2: a whole number above 2 is wanted',
		],
		[
			'half a batch',
			changed({ 'points.npy': float64([1, 3], 1.5, 1, 1) }),
			'points: row 1 begins with 1.5: a whole number above 0 is wanted',
		],
		[
			'an epoch to come',
			changed({ 'epochs.npy': float64([1, 7], 2, 1, 1, 1, 1, 1, 1) }),
			'epochs: row 1, column 1 is 2: it can be from 1 to 1',
		],
		[
			'a rate of 0',
			changed({ 'epochs.npy': float64([1, 7], 1, 1, 1, 1, 1, 0, 1) }),
			'epochs: row 1, column 6 is 0: it can be from 5e-324 to',
		],
	])('%s', (_, bytes, sentence) => {
		expect(sentenceOf(bytes)).toContain(sentence);
	});

	test.each<[string, Uint8Array, string]>([
		['no JSON', withText('{'), 'training.json: it is no training, or cut off'],
		['a list', withText('[]'), 'training.json: it is no training, or cut off'],
		['another file', withKeys({ 'conv-tutor': 'session' }), 'training.json: it is no training, or cut off'],
		['very deep', withText('['.repeat(10_000)), 'training.json: lists are nested at most 4 deep'],
		['very long', withText(' '.repeat(30_000)), 'training.json: it is no training, or cut off'],
		['a later version', withKeys({ version: 2 }), 'training.json: its format is not 1'],
		['an unknown key', withKeys({ more: 1 }), 'training.json: unknown key more: one of conv-tutor, version'],
		['a prototype', withText(TEXT.replace('"seed"', '"__proto__"')), 'training.json: unknown key __proto__'],
		['no such network', withKeys({ network: 'huge' }), 'training.json: '],
		['no layers', withKeys({ layers: null }), 'training.json: layers is no text of one line'],
		['odd layers', withKeys({ layers: 'dance 10' }), 'training.json: item 1 of the network, dance 10: unknown word dance'],
		['a huge network', withKeys({ layers: 'conv 512 9x9, conv 512 9x9, dense 10' }), 'training.json: the network has more than'],
		['another end', withKeys({ layers: 'dense 9' }), 'training.json: the last layer makes'],
		['a seed', withKeys({ seed: -1 }), 'training.json: seed is no whole number from 0 to 9007199254740991'],
		['no batch', withKeys({ batch: 0 }), 'training.json: batch is no whole number from 1 to 1000000000'],
		['epochs', withKeys({ epochs: '5' }), 'training.json: epochs holds "5", not a number'],
		['a shift', withKeys({ shift: 0.5 }), 'training.json: shift is no whole number from 0 to 28'],
		['no recipe', withKeys({ recipe: 3 }), 'training.json: recipe: an object with optimizer, rate is wanted'],
		['a null', withKeys({ place: null }), 'training.json: place: an object with epoch, batch is wanted'],
		['an optimizer', withKeys({ next: { optimizer: 'toString', rate: 1 } }), 'training.json: next: '],
		['no optimizer', withKeys({ next: { rate: 1 } }), 'training.json: next: an object with optimizer is wanted'],
		['a rate', withKeys({ next: { optimizer: 'sgd', rate: 0 } }), 'training.json: next: rate is no number above 0'],
		['an endless rate', withText(TEXT.replace('"rate":0.02', '"rate":1e999')), 'training.json: next: rate holds null, not a number'],
		['a batch too late', withKeys({ place: { epoch: 0, batch: 1000 } }), 'training.json: place: batch is no whole number from 0 to 999'],
		['an epoch', withKeys({ place: { epoch: 1e300, batch: 0 } }), 'training.json: place: epoch is no whole number from 0 to 1000000000'],
		[
			'more right than told',
			withKeys({ tally: { loss: 1, right: 3, digits: 2 } }),
			'training.json: tally: right is no whole number from 0 to 2',
		],
		[
			'more told than there were',
			withKeys({ tally: { loss: 1, right: 3, digits: 17 } }),
			'training.json: tally: digits is no whole number from 0 to 16',
		],
		['a loss', withKeys({ tally: { loss: -1, right: 0, digits: 16 } }), 'training.json: tally: loss is no sum of the losses of 16 digits'],
		[
			'a loss beyond all sums',
			withKeys({ tally: { loss: 1e300, right: 0, digits: 16 } }),
			'training.json: tally: loss is no sum of the losses of 16 digits',
		],
		['half a step', withKeys({ memory: { optimizer: 'adam', steps: 1.5 } }), 'training.json: memory: steps is no whole number'],
		['another memory', withKeys({ memory: { optimizer: 'momentum', steps: 5 } }), 'it holds no memory.velocity, which its network needs'],
		['memory of nobody', withKeys({ memory: undefined }), 'it holds memory.mean.npy, which belongs to nothing in it'],
		['layers that the weights are not of', withKeys({ layers: 'dense 10' }), 'it holds no 0.kernel, which its network needs'],
	])('one whose text says %s', (_, bytes, sentence) => {
		expect(sentenceOf(bytes)).toContain(sentence);
	});

	test('one that is cut off anywhere, or goes on', () => {
		for (let length = 0; length < FILE.length; length++) {
			expect(sentenceOf(FILE.subarray(0, length))).toBe('this is no zip archive, or it is cut off');
		}
		expect(sentenceOf(Buffer.concat([FILE, Uint8Array.of(0)]))).toBe('this is no zip archive, or it is cut off');
	});

	test('one with a bit turned, unless it means the same training', () => {
		const whole = decodeKept(FILE);
		let refused = 0;
		for (let place = 0; place < FILE.length; place++) {
			const bytes = FILE.with(place, (FILE[place] as number) ^ (1 << (place % 8)));
			const sentence = sentenceOf(bytes);
			if (sentence === 'it was read') {
				expect(decodeKept(bytes)).toEqual(whole);
			} else {
				refused++;
				expect(sentence).not.toContain('\n');
			}
		}
		// What is not looked at: the times, versions and rights of each member, told twice, and what its own header says of its size.
		expect(refused / FILE.length).toBeGreaterThan(0.9);
	});
});
