// What an answer may be computed by: each function of the author's guide, with the figures that the course teaches.

import { describe, expect, test } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { Fault } from '../../../src/core/fault.js';
import { gradients } from '../../../src/core/gradient.js';
import { fromNested } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import { parameterCount } from '../../../src/core/parameters.js';
import { TRUE_ENGINE } from '../../../src/course/exercises/engine.js';
import { evaluate, fillText, howOf } from '../../../src/course/exercises/scope.js';
import { compileTree } from '../../../src/expression/evaluate.js';
import { forAll } from '../../core/draw.js';
import { shownValue, textOf } from './written.js';

const X = '[0, 1, 2; 3, 4, 5; 6, 7, 8]';
const K = '[0, 1; 2, 3]';
const EDGE = 'concat(ones(6, 2), concat(zeros(6, 4), ones(6, 2)))';

test.each([
	['outputSize(240, 5)', '236'],
	['outputSize(8, 3, 1, 2)', '4'],
	['outputSize(8, 5, 2)', '8'],
	['outputSize(7, 3, 0, 1, 2)', '3'],
	['outputSize(20, 9, 0, 2)', '6'],
	['sameSize(28, 2)', '14'],
	['sameSize(7)', '7'],
	['samePadding(8, 4, 1)', '3'],
	['samePadding(8, 3)', '2'],
	['span(3, 2)', '5'],
	[`correlate(${X}, ${K})`, '[19 25; 37 43]'],
	[`correlate(${X}, ${K}, 1)`, '[0 3 8 4; 9 19 25 10; 21 37 43 16; 6 7 8 0]'],
	[`correlate(${EDGE}, [1, -1])`, `[${Array(6).fill('0 1 0 0 0 −1 0').join('; ')}]`],
	['correlate(ones(1, 4), [1, -1], 0)', '[0 0 0]'],
	[`correlate([${X}, ${X} + 1], [${K}, ${K} + 1])`, '[56 72; 104 120]'],
	[`at(convolve(${X}, ${K}), 0, 0)`, '5'],
	[`transposed(${K}, ${K})`, '[0 0 1; 0 4 6; 4 12 9]'],
	[`transposed(${K}, ${K}, 2)`, '[0 0 0 1; 0 0 2 3; 0 2 0 3; 4 6 6 9]'],
	[`correlate(${X}, [1, 2; 3, 4])`, '[27 37; 57 67]'],
	[`at(transposed(correlate(${X}, [1, 2; 3, 4]), [1, 2; 3, 4], 1, ${X}), 1, 1)`, '400'],
	[`maxPool(${X}, 2, 1)`, '[4 5; 7 8]'],
	[`avgPool(${X}, 2, 1)`, '[2 3; 5 6]'],
	['maxPool([0, 1, 0, 0; 0, 0, 0, 0], 2)', '[1 0]'],
	['pad([1, 2; 3, 4], 1)', '[0 0 0 0; 0 1 2 0; 0 3 4 0; 0 0 0 0]'],
	[`flip(${K})`, '[3 2; 1 0]'],
	[`transpose(${K})`, '[0 2; 1 3]'],
	['parameters(3, 16, 5, 5, 32, 32)', '1216'],
	['parameters(3, 64, 3, 3)', '1792'],
	['parameters(32, 32, 3, 3)', '9248'],
	['parameters(1, 6, 5, 5) + parameters(6, 16, 5, 5)', '2572'],
	['biases(6, 28, 28)', '6'],
	['featureMaps(32, 32)', '32'],
	['poolParameters(2)', '0'],
	['receptiveField([3, 2, 3], [1, 2, 1])', '8'],
	['receptiveField([5, 2, 5, 2], [1, 2, 1, 2])', '16'],
	[`kernelGradient(${X}, ones(2, 2))`, '[8 12; 20 24]'],
	[`inputGradient(${K}, ones(2, 2))`, '[0 1 1; 2 6 4; 2 5 3]'],
	['relu(-2)', '0'],
	['relu([-1, 2])', '[0, 2]'],
	[`at(${X}, 1, 2)`, '5'],
	[`rowsOf(${EDGE})`, '6'],
	[`colsOf(${EDGE})`, '8'],
	['3 > 2', '1'],
	['3 < 2', '0'],
	['3 >= 3', '1'],
	['2 <= 3', '1'],
	['2 == 3', '0'],
	['2 != 3', '1'],
	['0.1 + 0.2 == 0.3', '1'],
	['0.1 + 0.2 != 0.3', '0'],
	['0.1 + 0.2 <= 0.3', '1'],
	['0.1 + 0.2 > 0.3', '0'],
	['(3 > 2) * (2 > 1)', '1'],
])('%s is %s', (text, value) => {
	expect(shownValue(text)).toBe(value);
});

test('what core has is what the engine gives', () => {
	forAll(choose => {
		const [inputs, outputs, rows, cols] = [choose(1, 4), choose(1, 4), choose(1, 3), choose(1, 3)];
		const kernel = { filters: outputs, depth: inputs, rows, cols, data: new Float64Array(outputs * inputs * rows * cols) };
		const layer = buildLayer({ op: 'conv', kernel }, { channels: inputs, rows: 4, cols: 4 });
		expect(shownValue(`parameters(${inputs}, ${outputs}, ${rows}, ${cols})`)).toBe(String(parameterCount(layer)));
	});
	const input = fromNested([
		[0, 1, 2],
		[3, 4, 5],
		[6, 7, 8],
	]);
	const kernel = kernelFrom([
		[0, 1],
		[2, 3],
	]);
	const atOutput = fromNested([
		[1, -2],
		[3, 0.5],
	]);
	const core = gradients(buildLayer({ op: 'conv', kernel }, input), input, atOutput);
	expect(evaluate(compileTree(`kernelGradient(${X}, [1, -2; 3, 0.5])`), new Map()).data).toEqual(core.kernel?.data);
	expect(evaluate(compileTree(`inputGradient(${K}, [1, -2; 3, 0.5])`), new Map()).data).toEqual(core.input.data);
});

test.each([
	['outputSize(8, 3, 1, 2)', '⌊(8 + 2·1 − 3) / 2⌋ + 1 = 4'],
	['outputSize(8, 3)', '8 − 3 + 1 = 6'],
	['outputSize(7, 3, 0, 1, 2)', '7 − (2·(3 − 1) + 1) + 1 = 3'],
	['sameSize(28, 3)', '⌈28 / 3⌉ = 10'],
	['span(3, 2)', '2·(3 − 1) + 1 = 5'],
	['parameters(3, 16, 5, 5)', '16·(3·5·5 + 1) = 1216'],
	['receptiveField([3, 2, 3], [1, 2, 1])', '1 + (3 − 1) + (2 − 1) + (3 − 1)·2 = 8'],
	['[outputSize(6, 1), outputSize(8, 2)]', '6 − 1 + 1 = 6, 8 − 2 + 1 = 7'],
	['[outputSize(6, 2), outputSize(6, 2)]', '6 − 2 + 1 = 5'],
	['outputSize(6, 1) + 1', undefined],
	['7', undefined],
])('%s tells %s', (text, how) => {
	expect(howOf(compileTree(text), new Map(), TRUE_ENGINE)).toBe(how);
});

describe('what is too large, or no question, is a sentence', () => {
	test.each([
		['outputSize(2, 3)', /does not fit/],
		['outputSize(2.5, 1)', /whole number/],
		['outputSize(-1, 1)', /whole number/],
		['outputSize(8, 3, 1, 0)', /whole number/],
		['outputSize(8)', /write outputSize\(n, k, p, s, d\)/],
		['correlate(ones(2, 2), ones(3, 3))', /window spans/],
		['correlate(2, 3)', /is wanted, not a number/],
		['correlate(ones(400, 400), [1])', /at most 100000/],
		['correlate(ones(1, 1), [1], 1000)', /at most 100000/],
		['correlate(ones(300, 300), ones(100, 100))', /too much work|at most/],
		['transposed(ones(300, 300), [1], 10)', /at most|too large/],
		['pad([1], 1000000)', /too large/],
		['pad([1], 500)', /at most 100000/],
		['receptiveField([3, 0], [1, 1])', /from 1 on/],
		['receptiveField([3], [])', /empty/],
		['receptiveField([3, 3], [1])', /as many strides as windows/],
		['at([1, 2], 0, 2)', /no element/],
		['at([1, 2], -1, 0)', /whole number/],
		['ones(2, 2) == ones(2, 2)', /single number/],
		['nosuch(2)', /not known/],
		['constructor', /not known/],
		['hasOwnProperty(1)', /not known/],
		['toString(1)', /not known/],
		['__proto__(1)', /not known/],
	])('%s', (text, sentence) => {
		const value = (): unknown => shownValue(text);
		expect(value).toThrow(Fault);
		expect(value).toThrow(sentence);
	});

	test('many layers in one expression cost what they cost together', () => {
		const one = 'sum(correlate(ones(1, 1), ones(30, 30), 45))';
		expect(shownValue(one)).toBe('900');
		expect(() => shownValue(`[${Array(300).fill(one).join(', ')}]`)).toThrow(/too much work/);
	});
});

test('a text is filled with what its expressions come to', () => {
	expect(fillText(textOf('A {=outputSize(240, 5)}, {=1/9}, {=[1, -2]}, {=[0, 1; 2, 3]} and {=-1}.'))).toBe(
		'A 236, 1/9, [1, −2], [0 1; 2 3] and −1.',
	);
	expect(fillText(textOf('{=ones(10, 11)} and {=ones(2, 2, 2)}'))).toBe('10×11 and 2×2×2');
	expect(fillText(textOf('{=n}×{=n + 1}'), new Map([['n', { shape: [], data: Float64Array.of(3) }]]))).toBe('3×4');
});
