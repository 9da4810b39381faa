// The exported programs are run: NumPy's for real, the others' against stand-ins written from the frameworks' documentation.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { Fault } from '../../../src/core/fault.js';
import { forward } from '../../../src/core/forward.js';
import { toNested } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import { CODE_TARGETS, type CodeTarget, exportCode } from '../../../src/formats/code/export-code.js';
import { gridWith, type Problem, problems } from './layers.js';
import { hasPython, type Job, runPrograms } from './python-process.js';

const SEED = 20240917;
const COUNT = 200;
const TOLERANCE: Record<CodeTarget, number> = { numpy: 1e-6, pytorch: 1e-5, tensorflow: 1e-5, jax: 1e-5 };
const python = hasPython();

/** The code, or undefined where the framework can't say the layer. */
function codeOf(target: CodeTarget, { layer, input }: Problem): string | undefined {
	try {
		return exportCode(target, layer, input);
	} catch (error) {
		expect(error).toBeInstanceOf(Fault);
		return undefined;
	}
}

function distance(printed: readonly number[][][], expected: readonly number[][][]): number {
	const found = printed.flat(2);
	return Math.max(...expected.flat(2).map((value, index) => Math.abs(value - (found[index] ?? Number.NaN)) / Math.max(1, Math.abs(value))));
}

describe.each(CODE_TARGETS)('%s programs', target => {
	it('print what the layer computes', { timeout: 300_000 }, () => {
		if (!python) {
			return;
		}
		const cases = fc.sample(problems, { seed: SEED, numRuns: COUNT }).flatMap(problem => {
			const code = codeOf(target, problem);
			return code === undefined ? [] : [{ ...problem, code }];
		});
		const answers = runPrograms(cases);
		expect(answers).toHaveLength(cases.length);
		expect(cases.length).toBeGreaterThanOrEqual(COUNT * 0.6);
		for (const [index, { layer, input, code }] of cases.entries()) {
			const { printed = [], error } = answers[index] ?? {};
			const expected = toNested(forward(layer, input));
			expect(error, code).toBeUndefined();
			expect(printed, code).toHaveLength(1);
			const output = printed[0] ?? [];
			expect([output.length, output[0]?.length, output[0]?.[0]?.length], code).toEqual([
				layer.output.channels,
				layer.output.rows,
				layer.output.cols,
			]);
			expect(distance(output, expected), `${code}\n${JSON.stringify(output)}\n${JSON.stringify(expected)}`).toBeLessThan(TOLERANCE[target]);
		}
	});

	it('load a large input and a large kernel from files', { timeout: 60_000 }, () => {
		if (!python) {
			return;
		}
		const shape = { channels: 1, rows: 24, cols: 20 };
		const input = gridWith(shape, 3);
		const weights = Array.from({ length: 5 }, (_, filter) => toNested(gridWith({ channels: 1, rows: 9, cols: 9 }, filter)));
		const layer = buildLayer({ op: 'conv', kernel: kernelFrom(weights) }, shape);
		const job: Job = {
			code: exportCode(target, layer, input),
			files: { 'input.npy': toNested(input)[0], 'kernel.npy': weights },
		};
		const [answer] = runPrograms([job]);
		expect(answer?.error).toBeUndefined();
		expect(distance(answer?.printed?.[0] ?? [], toNested(forward(layer, input)))).toBeLessThan(TOLERANCE[target]);
	});
});
