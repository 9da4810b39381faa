// What was picked from a list goes onto the stage.

import { EXAMPLES } from '../../core/examples.js';
import type { Grid } from '../../core/grid.js';
import { type Kernel, kernelOf } from '../../core/kernel.js';
import { KERNELS } from '../../core/kernels.js';
import { SAMPLES } from '../../core/samples.js';
import type { Next } from '../message.js';
import type { MatrixRole, Model, Notice } from '../model.js';
import { fitted, withInput, withKernel } from './adapt.js';
import { setTo, setupOf } from './in-play.js';
import { type Bare, NO_NAMES } from './setup.js';

/** The input of a list. Where it can't be had with the rest of the layer: why, and nothing is changed. */
export function pickInput(model: Model, index: number): Next {
	const sample = SAMPLES[index];
	return sample === undefined ? [model, []] : putInput(model, sample.grid(), sample.name);
}

/** The kernel of a list, likewise. */
export function pickKernel(model: Model, index: number): Next {
	const named = KERNELS[index];
	return named === undefined ? [model, []] : putKernel(model, kernelOf([named.grid()]), named.name);
}

/** An example as it is. */
export function pickExample(model: Model, index: number): Next {
	const example = EXAMPLES[index];
	return example === undefined
		? [model, []]
		: setTo(model, { input: example.input, spec: example.spec, example: example.id, names: NO_NAMES }, undefined, 'anew');
}

/** Another input under the layer. `name`: the GRID that gives exactly it. */
export function putInput(model: Model, input: Grid, name: string | undefined, notice?: Notice): Next {
	const setup = setupOf(model);
	return fitInto(model, withInput(setup, input), { ...setup.names, input: name }, notice);
}

/** Another kernel over the input. */
export function putKernel(model: Model, kernel: Kernel, name: string | undefined, notice?: Notice): Next {
	const setup = setupOf(model);
	const spec = withKernel(setup, kernel);
	// A kernel that had to be stretched is no more what its name says.
	const exact = 'kernel' in spec && spec.kernel === kernel ? name : undefined;
	return fitInto(model, { input: setup.input, spec }, { ...setup.names, kernel: exact }, notice);
}

function fitInto(model: Model, bare: Bare, names: ReturnType<typeof setupOf>['names'], notice: Notice | undefined): Next {
	const fit = fitted(bare);
	return setTo(model, { ...fit, example: undefined, names }, fit === bare ? notice : { kind: 'padded' });
}

/** The matrix that a name stands for: an input's first, or a kernel's. */
export function namedMatrix(role: MatrixRole, name: string): Grid | undefined {
	const [first, second] = role === 'input' ? [SAMPLES, KERNELS] : [KERNELS, SAMPLES];
	return [...first, ...second].find(entry => entry.name === name)?.grid();
}
