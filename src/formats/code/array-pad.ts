// JAX pads arrays by the words of NumPy.

import type { PaddingMode } from '../../core/axis.js';
import type { Sides } from '../../core/layer.js';
import { isNone } from './geometry.js';

/** What is added to a call of `pad` for what the padding holds. */
export const PAD_MODES: Readonly<Record<PaddingMode, string>> = {
	zeros: '',
	reflect: ", mode='reflect'",
	replicate: ", mode='edge'",
	circular: ", mode='wrap'",
};

/** `x` padded by `np.pad` or `jnp.pad`; no line where nothing is added. */
export function padLine(library: 'np' | 'jnp', sides: Sides, mode: string): string[] {
	const [top, bottom, left, right] = sides;
	return isNone(sides) ? [] : [`x = ${library}.pad(x, ((0, 0), (${top}, ${bottom}), (${left}, ${right}))${mode})`];
}
