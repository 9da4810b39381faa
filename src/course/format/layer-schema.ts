// A layer as a lesson writes it: the keys of `run -`, each where its kind of layer has it.

import { z } from 'zod';
import { ACTIVATIONS } from '../../core/activation.js';
import { PADDING_MODES } from '../../core/axis.js';
import { MODES, PADDING_NAMES } from '../../core/layer.js';
import { expression, flag, grid, list, oneOf, pair, strict } from './schema-parts.js';
import { wanted } from './wanted.js';

const padding = z.union(
	[z.enum(PADDING_NAMES), expression, z.tuple([expression, expression]), z.tuple([expression, expression, expression, expression])],
	wanted('valid, same, full, a number, [rows, columns] or [top, bottom, left, right] is wanted'),
);

const any = {
	input: grid,
	stride: pair.optional(),
	padding: padding.optional(),
	dilation: pair.optional(),
	activation: oneOf(ACTIVATIONS).optional(),
};

const weighted = {
	bias: z.union([expression, list(expression, 1, 64)], wanted('a number, or one an output channel, is wanted')).optional(),
	groups: expression.optional(),
	mode: oneOf(MODES).optional(),
};

const WANTED = wanted('a layer is wanted: input, kernel, and what else it has');

const conv = strict(
	{ op: z.literal('conv').optional(), ...any, kernel: grid, ...weighted, paddingMode: oneOf(PADDING_MODES).optional() },
	WANTED,
);
const convTranspose = strict(
	{ op: z.literal('conv-transpose'), ...any, kernel: grid, ...weighted, outputPadding: pair.optional() },
	WANTED,
);
const maxPool = strict({ op: z.literal('max-pool'), ...any, window: pair, ceilMode: flag.optional() }, WANTED);
const avgPool = strict(
	{ op: z.literal('avg-pool'), ...any, window: pair, ceilMode: flag.optional(), countPadding: flag.optional() },
	WANTED,
);

/** Any layer, by its op; a convolution where it names none. */
export const layer = z.discriminatedUnion('op', [conv, convTranspose, maxPool, avgPool], {
	error: ({ code }) => (code === 'invalid_union' ? wanted('conv, conv-transpose, max-pool or avg-pool is wanted') : WANTED),
});

/** The layer of a `kernel` exercise: what is asked for is left out. */
export const layerWithoutKernel = strict(
	{
		op: z.literal('conv', wanted('a kernel is asked for a conv alone')).optional(),
		...any,
		...weighted,
		paddingMode: oneOf(PADDING_MODES).optional(),
	},
	wanted('a layer without a kernel is wanted'),
);

export type RawPair = z.infer<typeof pair>;

type Fields = z.infer<typeof conv> | z.infer<typeof convTranspose> | z.infer<typeof maxPool> | z.infer<typeof avgPool>;
type FieldOf<Key extends string> = Fields extends infer Each
	? Each extends unknown
		? Key extends keyof Each
			? Each[Key]
			: undefined
		: never
	: never;
type AllKeys = Fields extends infer Each ? (Each extends unknown ? keyof Each : never) : never;

/** Any layer: what its kind does not have is undefined. */
export type RawLayer = { readonly input: z.infer<typeof grid> } & { readonly [Key in AllKeys]?: FieldOf<Key> | undefined };
