// A layer over its input as JSON: what was written is read back as it was.

import { expect, test } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import type { Grid } from '../../src/core/grid.js';
import type { Layer, LayerSpec } from '../../src/core/layer.js';
import { exactJson, nestedLists } from '../../src/formats/exact-text.js';
import { checkKnown, keysIn } from '../../src/formats/json-keys.js';
import { LAYER_KEYS, PROBLEM_KEYS, problemFromJson, specFromJson, specToJson } from '../../src/formats/layer-json.js';
import { fromGrid } from '../../src/formats/number-array.js';
import { forAll, SEED } from '../core/draw.js';
import { BOOK, COUNTING, gridOf } from '../core/helpers.js';
import { drawOdd } from './odd-numbers.js';

const keysOf = (text: string) => keysIn(JSON.parse(text)) ?? {};

/** The layer over its input as `problemFromJson` reads it. */
function problemToJson(input: Grid, { spec }: Layer): Record<string, unknown> {
	const { op, ...parts } = specToJson(spec);
	return { op, input: nestedLists(fromGrid(input)), ...parts };
}

/** Nobody can say of a maximum that padding counts in its divisor. */
function sayable(spec: LayerSpec): LayerSpec {
	if (spec.op !== 'max-pool') {
		return spec;
	}
	const { countPadding: _, ...others } = spec;
	return others;
}

test(`500 layers come back exactly, with their inputs (seed ${SEED})`, () => {
	forAll(choose => {
		const { input, spec } = drawOdd(choose);
		const keys = keysOf(exactJson(problemToJson(input, buildLayer(spec, input))));
		checkKnown(keys, PROBLEM_KEYS);
		const back = problemFromJson(keys);
		expect(back.input).toEqual(input);
		expect(back.layer).toEqual(buildLayer(sayable(spec), input));
		expect(back.nesting).toBe(input.channels > 1 ? 3 : 2);
	}, 500);
});

test(`a layer by itself too (seed ${SEED})`, () => {
	forAll(choose => {
		const { spec } = drawOdd(choose);
		const keys = keysOf(exactJson(specToJson(spec)));
		checkKnown(keys, LAYER_KEYS);
		expect(specFromJson(keys)).toEqual(sayable(spec));
	}, 200);
});

test('is as short as a person would write it', () => {
	const layer = buildLayer({ op: 'conv', kernel: BOOK, stride: [1, 2], padding: 'same', bias: -0 }, COUNTING);
	expect(exactJson(problemToJson(COUNTING, layer))).toBe(
		'{"op":"conv","input":[[0,1,2],[3,4,5],[6,7,8]],"kernel":[[0,1],[2,3]],"stride":[1,2],"padding":"same","bias":-0}',
	);
	const pooled = buildLayer({ op: 'max-pool', window: [2, 2], countPadding: true }, COUNTING);
	expect(exactJson(problemToJson(gridOf([[[1]], [[2]]]), pooled))).toBe('{"op":"max-pool","input":[[[1]],[[2]]],"window":[2,2]}');
});

test.each<[string, string]>([
	['{"kernel":[[1]]}', 'input is missing: nested lists of numbers'],
	['{"input":[[1]]}', 'kernel is missing: nested lists of numbers'],
	['{"input":[[1]],"kernel":"0 1; 2 3"}', '"0 1; 2 3" is neither a number nor a list of numbers'],
	['{"input":[[1]],"kernel":[[1]],"padding":[1,2,3]}', 'padding [1,2,3] is not valid, same, full, or one, two or four numbers'],
	['{"input":[[1]],"kernel":[[1,2]]}', 'the 1×2 window spans 1×2, more than the padded input 1×1'],
])('%s is refused in a sentence', (text, sentence) => {
	expect(() => problemFromJson(keysOf(text))).toThrow(sentence);
});
