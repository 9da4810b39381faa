// From a layer as a lesson describes it to one that can be built: its numbers computed over the params.

import { namedGrid } from '../../core/examples.js';
import { Fault } from '../../core/fault.js';
import { KERNELS } from '../../core/kernels.js';
import type { LayerSpec, Pair, Sides } from '../../core/layer.js';
import { quote } from '../../core/quote.js';
import { SAMPLES } from '../../core/samples.js';
import type { Tree } from '../../expression/tree.js';
import type { Value } from '../../expression/value.js';
import { newWork, type Work } from '../../expression/work.js';
import type { GridSource, LayerSource } from '../lesson.js';
import { layerOf } from './apply-layer.js';
import type { Scene } from './drawn.js';
import { TRUE_ENGINE } from './engine.js';
import { evaluate, numberOf } from './scope.js';
import { asValue, gridOf, kernelOfValue, valueOfKernel } from './values.js';

type Names = ReadonlyMap<string, Value>;

/** The values that a GRID stands for. */
export function valueOfSource(source: GridSource, names: Names, work: Work = newWork()): Value {
	switch (source.kind) {
		case 'named': {
			const grid = namedGrid(SAMPLES, source.name) ?? namedGrid(KERNELS, source.name);
			if (grid === undefined) {
				throw new Fault('there is no built-in {name}', { name: quote(source.name) });
			}
			return asValue(grid);
		}
		case 'values':
			return { shape: source.shape, data: Float64Array.from(source.data) };
		case 'tree':
			return evaluate(source.tree, names, TRUE_ENGINE, work);
	}
}

/** The layer over its input. A kernel that is left out is one of zeros, of the size that is asked for. */
export function sceneOf(layer: LayerSource, names: Names, blank?: Value, work: Work = newWork()): Scene {
	const input = gridOf(valueOfSource(layer.input, names, work));
	return { input, spec: specOf(layer, names, blank, work) };
}

function specOf(layer: LayerSource, names: Names, blank: Value | undefined, work: Work): LayerSpec {
	const number = (tree: Tree): number => numberOf(tree, names, TRUE_ENGINE, work);
	const pair = (trees: readonly [Tree, Tree]): Pair => [number(trees[0]), number(trees[1])];
	const { padding } = layer;
	const common = {
		...(layer.stride === undefined ? {} : { stride: pair(layer.stride) }),
		...(padding === undefined ? {} : { padding: typeof padding === 'string' ? padding : (padding.map(number) as unknown as Sides) }),
		...(layer.dilation === undefined ? {} : { dilation: pair(layer.dilation) }),
		...(layer.activation === undefined ? {} : { activation: layer.activation }),
	};
	if (layer.op === 'max-pool' || layer.op === 'avg-pool') {
		if (layer.window === undefined) {
			throw new Fault('a pooling has a window: [rows, columns]');
		}
		return {
			op: layer.op,
			window: pair(layer.window),
			...common,
			ceilMode: layer.ceilMode === true,
			countPadding: layer.countPadding === true,
		};
	}
	const kernel = layer.kernel === undefined ? blank : valueOfSource(layer.kernel, names, work);
	if (kernel === undefined) {
		throw new Fault('a convolution has a kernel');
	}
	const weighted = {
		kernel: kernelOfValue(kernel),
		...common,
		...(layer.bias === undefined ? {} : { bias: biasOf(evaluate(layer.bias, names, TRUE_ENGINE, work)) }),
		...(layer.groups === undefined ? {} : { groups: number(layer.groups) }),
		...(layer.mode === undefined ? {} : { mode: layer.mode }),
	};
	return layer.op === 'conv'
		? { op: 'conv', ...weighted, ...(layer.paddingMode === undefined ? {} : { paddingMode: layer.paddingMode }) }
		: { op: 'conv-transpose', ...weighted, ...(layer.outputPadding === undefined ? {} : { outputPadding: pair(layer.outputPadding) }) };
}

/** One number is the bias of every channel; a list has one for each. */
function biasOf({ shape, data }: Value): number | number[] {
	return shape.length === 0 ? (data[0] as number) : Array.from(data);
}

/** The layer of a view, or of a training: no params. Throws a Fault where it can't be built, or is larger than any in a lesson. */
export function sceneOfView(layer: LayerSource): Scene {
	const scene = sceneOf(layer, new Map());
	layerOf(scene);
	return scene;
}

/** What a layer is called in expressions beside it: X, K. */
export function sceneNames({ input, spec }: Scene): [string, Value][] {
	return [['X', asValue(input)], ...('kernel' in spec ? [['K', valueOfKernel(spec.kernel)] as [string, Value]] : [])];
}
