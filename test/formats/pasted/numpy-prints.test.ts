// NumPy itself prints arrays of many kinds, and they are read back; skipped, and said so, where there is no NumPy.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readPasted } from '../../../src/formats/pasted/read-pasted.js';
import { SEED } from '../../core/draw.js';
import { hasPython } from '../code/python-process.js';

interface Printed {
	readonly text: string;
	readonly shape: readonly number[];
	readonly values: readonly number[];
}

/** Prints, one JSON a line, arrays of one to four sides and of several types, with `print` and with `repr`. */
const PROGRAM = `
import json
import numpy as np
np.set_printoptions(precision=17, threshold=np.inf)
chance = np.random.default_rng(${SEED})
kinds = [
    lambda shape: chance.integers(-99, 100, shape),
    lambda shape: chance.normal(size=shape),
    lambda shape: chance.normal(size=shape).astype(np.float32),
    lambda shape: chance.normal(size=shape) * 10.0 ** chance.integers(-30, 30, shape),
    lambda shape: chance.integers(0, 2, shape).astype(bool),
    lambda shape: chance.integers(0, 256, shape).astype(np.uint8),
    lambda shape: np.round(chance.normal(size=shape)),
]
for _ in range(20):
    for depth in range(1, 5):
        for kind in kinds:
            x = kind(tuple(chance.integers(1, 40 if depth < 3 else 5, depth)))
            for text in (str(x), repr(x)):
                print(json.dumps({'text': text, 'shape': x.shape, 'values': x.astype(float).ravel().tolist()}))
`;

const python = hasPython();

test('what NumPy prints is read as the same array', () => {
	if (!python) {
		return;
	}
	const { status, stdout, stderr } = spawnSync('python3', ['-c', PROGRAM], { encoding: 'utf8', maxBuffer: 2 ** 28 });
	expect(status, stderr).toBe(0);
	const lines = stdout.trim().split('\n');
	expect(lines).toHaveLength(20 * 4 * 7 * 2);
	for (const line of lines) {
		const { text, shape, values } = JSON.parse(line) as Printed;
		const read = readPasted(text);
		// A lone value in brackets, `[5]`, is JSON as well; a few in a row of four sides are too.
		expect(['numpy', 'json'], text).toContain(read.dialect);
		expect(read.values.shape, text).toEqual(shape);
		expect(Math.max(...values.map((value, index) => error(value, read.values.data[index] ?? Number.NaN))), text).toBeLessThan(1e-6);
	}
});

/** Relative: NumPy prints single precision in as many digits as tell it from its neighbours. */
const error = (wanted: number, found: number): number => Math.abs(wanted - found) / Math.max(Math.abs(wanted), Number.MIN_VALUE);
