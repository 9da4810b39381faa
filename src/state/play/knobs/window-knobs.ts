// The knobs of the window: how far it moves, what is round the input, how far apart its taps are.

import { PADDING_MODES } from '../../../core/axis.js';
import { buildLayer } from '../../../core/build-layer.js';
import { Fault } from '../../../core/fault.js';
import { PADDING_NAMES, type Padding, type Pair, type Sides } from '../../../core/layer.js';
import { sidesFrom } from '../../../core/layer-parts.js';
import { quote } from '../../../core/quote.js';
import { resizeWindows } from '../../../core/resize.js';
import type { Bare } from '../setup.js';
import { choice, type Direction, flag, type Knob, numbersTyped, pairKnob, withSpec } from './knob.js';

const ONE: Pair = [1, 1];

/** Rows and columns of the kernel, or of a pooling's window. */
export const kernelSize: Knob = pairKnob(
	'kernel-size',
	1,
	({ spec }) => ('kernel' in spec ? [spec.kernel.rows, spec.kernel.cols] : spec.window),
	(bare, [rows, cols]) => {
		const { spec } = bare;
		if (!('kernel' in spec)) {
			return withSpec(bare, { ...spec, window: [rows, cols] });
		}
		return withSpec(bare, { ...spec, kernel: resizeWindows(spec.kernel, rows, cols) });
	},
);

export const stride: Knob = pairKnob(
	'stride',
	1,
	({ spec }) => spec.stride ?? ('window' in spec ? spec.window : ONE),
	(bare, pair) => withSpec(bare, { ...bare.spec, stride: pair }),
);

export const dilation: Knob = pairKnob(
	'dilation',
	1,
	({ spec }) => spec.dilation ?? ONE,
	(bare, pair) => withSpec(bare, { ...bare.spec, dilation: pair }),
);

export const padding: Knob = {
	name: 'padding',
	names: PADDING_NAMES,
	value: ({ spec }) => paddingText(spec.padding ?? 'valid'),
	turn: (bare, direction) => {
		const sides = bumpedSides(sidesOf(bare), direction);
		return sides && withSpec(bare, { ...bare.spec, padding: sides.every(side => side === 0) ? 'valid' : sides });
	},
	typed: (bare, text) => withSpec(bare, { ...bare.spec, padding: paddingTyped(text) }),
};

/** `same`, or `1`, `1,2` for rows and columns, or all four sides. */
function paddingText(given: Padding): string {
	if (typeof given === 'string') {
		return given;
	}
	const [top, bottom, left, right] = given;
	if (top !== bottom || left !== right) {
		return given.join(',');
	}
	return top === left ? String(top) : `${top},${left}`;
}

/** The cells on each side, whatever they are called. */
function sidesOf({ spec, input }: Bare): Sides {
	if (spec.padding !== undefined && typeof spec.padding !== 'string') {
		return spec.padding;
	}
	const { rows, cols } = buildLayer(spec, input);
	return [rows.before, rows.after, cols.before, cols.after];
}

function bumpedSides(sides: Sides, direction: Direction): Sides | undefined {
	const [top, bottom, left, right] = sides;
	const bump = (side: number): number => Math.max(0, side + direction);
	return direction < 0 && sides.every(side => side === 0) ? undefined : [bump(top), bump(bottom), bump(left), bump(right)];
}

function paddingTyped(text: string): Padding {
	const name = PADDING_NAMES.find(known => known === text.trim().toLowerCase());
	const sides = name ?? sidesFrom(numbersTyped(text));
	if (sides === undefined) {
		throw new Fault('{text} is no padding: valid, same, full, or one, two or four numbers (top, bottom, left, right)', {
			text: quote(text),
		});
	}
	return sides;
}

export const paddingMode: Knob = choice(
	'padding-mode',
	PADDING_MODES,
	({ spec }) => (spec.op === 'conv' ? (spec.paddingMode ?? 'zeros') : undefined),
	(bare, mode) => (bare.spec.op === 'conv' ? withSpec(bare, { ...bare.spec, paddingMode: mode }) : bare),
);

export const outputPadding: Knob = pairKnob(
	'output-padding',
	0,
	({ spec }) => (spec.op === 'conv-transpose' ? (spec.outputPadding ?? [0, 0]) : undefined),
	(bare, pair) => (bare.spec.op === 'conv-transpose' ? withSpec(bare, { ...bare.spec, outputPadding: pair }) : bare),
);

export const ceilMode: Knob = flag(
	'ceil-mode',
	({ spec }) => ('window' in spec ? spec.ceilMode === true : undefined),
	(bare, on) => ('window' in bare.spec ? withSpec(bare, { ...bare.spec, ceilMode: on }) : bare),
);

export const countPadding: Knob = flag(
	'count-padding',
	({ spec }) => (spec.op === 'avg-pool' ? spec.countPadding === true : undefined),
	(bare, on) => ('window' in bare.spec ? withSpec(bare, { ...bare.spec, countPadding: on }) : bare),
);
