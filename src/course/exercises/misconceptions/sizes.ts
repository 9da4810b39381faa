// Misconceptions about sizes: what becomes of n rows under a kernel of k.

import { span } from '../../../core/axis.js';
import { formatNumber } from '../../../core/numbers.js';
import type { Value } from '../../../expression/value.js';
import { counted, type Sizes, sizesIn } from '../counts.js';
import type { EngineFunction } from '../engine.js';
import { countAt } from '../values.js';
import type { Misconception } from './misconception.js';

/** A wrong rule for the output size, and its arithmetic. */
function size(count: (sizes: Sizes) => number, signs: (sizes: Sizes) => string): Readonly<Record<string, Partial<EngineFunction>>> {
	const told = (args: readonly Value[]): string | undefined => {
		const sizes = sizesIn(args);
		return equation(signs(sizes), count(sizes));
	};
	return { outputSize: counted(args => count(sizesIn(args)), told) };
}

/** A wrong rule for the receptive field of a stack, by its windows alone, and its arithmetic. */
function field(
	count: (windows: readonly number[]) => number,
	signs: (windows: readonly number[]) => string,
): Readonly<Record<string, Partial<EngineFunction>>> {
	const windowsIn = ([windows]: readonly Value[]): number[] => Array.from(windows?.data ?? []);
	const told = (args: readonly Value[]): string | undefined => equation(signs(windowsIn(args)), count(windowsIn(args)));
	return { receptiveField: counted(args => count(windowsIn(args)), told) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A number that is read off as it is has no arithmetic to show. */
function equation(signs: string, value: number): string | undefined {
	const shown = formatNumber(value);
	return signs === shown ? undefined : `${signs} = ${shown}`;
}

/** `7 − 3 + 1`, or `⌊(7 − 3) / 2⌋ + 1`. */
const steps = (length: string, window: string, s: number): string =>
	s === 1 ? `${length} − ${window} + 1` : `⌊(${length} − ${window}) / ${s}⌋ + 1`;

const padded = ({ n, p }: Sizes): string => (p === 0 ? `${n}` : `${n} + 2·${p}`);
const reach = ({ k, d }: Sizes): number => span({ window: k, dilation: d });
const room = (sizes: Sizes): number => sizes.n + 2 * sizes.p - reach(sizes);
const floored = (sizes: Sizes): number => Math.floor(room(sizes) / sizes.s) + 1;

export const SIZE_MISCONCEPTIONS: readonly Misconception[] = [
	{
		name: 'size-kept',
		fact: 3,
		functions: size(
			({ n }) => n,
			({ n }) => `${n}`,
		),
	},
	{
		name: 'fraction-kept',
		fact: 4,
		functions: size(
			sizes => room(sizes) / sizes.s + 1,
			sizes => `(${padded(sizes)} − ${reach(sizes)}) / ${sizes.s} + 1`,
		),
	},
	{
		name: 'ceil-for-floor',
		functions: size(
			sizes => Math.ceil(room(sizes) / sizes.s) + 1,
			sizes => `⌈(${padded(sizes)} − ${reach(sizes)}) / ${sizes.s}⌉ + 1`,
		),
	},
	{
		name: 'formula-divides-all',
		fact: 5,
		functions: size(
			sizes => Math.floor((room(sizes) + 1) / sizes.s),
			sizes => `⌊(${padded(sizes)} − ${reach(sizes)} + 1) / ${sizes.s}⌋`,
		),
	},
	{
		name: 'padding-counted-once',
		fact: 6,
		functions: size(
			sizes => Math.floor((sizes.n + sizes.p - reach(sizes)) / sizes.s) + 1,
			sizes => steps(sizes.p === 0 ? `${sizes.n}` : `${sizes.n} + ${sizes.p}`, `${reach(sizes)}`, sizes.s),
		),
		scene: ({ input, spec }) => {
			const { padding } = spec;
			return padding === undefined || typeof padding === 'string'
				? undefined
				: { input, spec: { ...spec, padding: [padding[0], 0, padding[2], 0] } };
		},
	},
	{
		name: 'padding-forgotten',
		functions: size(
			sizes => Math.floor((sizes.n - reach(sizes)) / sizes.s) + 1,
			sizes => steps(`${sizes.n}`, `${reach(sizes)}`, sizes.s),
		),
		scene: ({ input, spec }) => ({ input, spec: { ...spec, padding: 'valid' } }),
	},
	{
		name: 'same-is-valid',
		functions: { samePadding: counted(() => 0) },
		scene: ({ input, spec }) => (spec.padding === 'same' ? { input, spec: { ...spec, padding: 'valid' } } : undefined),
	},
	{
		name: 'same-always-symmetric',
		fact: 7,
		functions: size(
			({ n, s }) => Math.ceil(n / s),
			({ n, s }) => (s === 1 ? `${n}` : `⌈${n} / ${s}⌉`),
		),
	},
	{
		name: 'same-keeps-size-at-stride',
		fact: 8,
		functions: {
			sameSize: counted(args => countAt(args, 0, 1, 1)),
		},
	},
	{
		name: 'dilation-multiplies',
		fact: 9,
		functions: {
			span: counted(
				args => countAt(args, 0, 1) * countAt(args, 1, 1),
				args => {
					const [k, d] = [countAt(args, 0, 1), countAt(args, 1, 1)];
					return `${d}·${k} = ${k * d}`;
				},
			),
			...size(
				({ n, k, p, s, d }) => Math.floor((n + 2 * p - d * k) / s) + 1,
				sizes => steps(padded(sizes), `${sizes.d}·${sizes.k}`, sizes.s),
			),
		},
	},
	{
		name: 'dilation-forgotten',
		functions: {
			span: counted(args => countAt(args, 0, 1)),
			...size(
				sizes => floored({ ...sizes, d: 1 }),
				sizes => steps(padded(sizes), `${sizes.k}`, sizes.s),
			),
		},
		scene: ({ input, spec }) => ({ input, spec: { ...spec, dilation: [1, 1] } }),
	},
	{
		name: 'stride-forgotten',
		functions: size(
			sizes => floored({ ...sizes, s: 1 }),
			sizes => `${padded(sizes)} − ${reach(sizes)} + 1`,
		),
		scene: ({ input, spec }) => ({ input, spec: { ...spec, stride: [1, 1] } }),
	},
	{
		name: 'plus-one-forgotten',
		functions: size(
			sizes => Math.floor(room(sizes) / sizes.s),
			sizes => (sizes.s === 1 ? `${padded(sizes)} − ${reach(sizes)}` : `⌊(${padded(sizes)} − ${reach(sizes)}) / ${sizes.s}⌋`),
		),
	},
	{
		name: 'size-grows',
		functions: size(
			({ n, k }) => n + k - 1,
			({ n, k }) => `${n} + ${k} − 1`,
		),
	},
	{
		name: 'kernel-size-subtracted-twice',
		functions: size(
			sizes => Math.floor((room(sizes) - sizes.k + 1) / sizes.s) + 1,
			sizes => steps(padded(sizes), `${reach(sizes)} − (${sizes.k} − 1)`, sizes.s),
		),
	},
	{
		name: 'field-grows-by-k',
		fact: 17,
		functions: field(
			windows => sum(windows) + 1,
			windows => `1 + ${windows.join(' + ')}`,
		),
	},
	{
		name: 'field-adds-windows',
		functions: field(sum, windows => windows.join(' + ')),
	},
	{
		name: 'field-forgets-stride',
		functions: field(
			windows => sum(windows.map(window => window - 1)) + 1,
			windows => `1 + ${windows.map(window => `(${window} − 1)`).join(' + ')}`,
		),
	},
	{
		name: 'field-last-layer',
		functions: field(
			windows => windows.at(-1) ?? 1,
			windows => `${windows.at(-1) ?? 1}`,
		),
	},
	{
		name: 'field-counts-overlap',
		functions: field(
			windows => windows.reduce((product, window) => product * window, 1),
			windows => windows.join('·'),
		),
	},
	{ name: 'padding-to-the-right' },
	{ name: 'zeros-for-mirror' },
	{ name: 'border-repeated' },
	{ name: 'mirror-in-order' },
	{ name: 'padding-evens-out' },
	{ name: 'one-axis-only' },
	{ name: 'first-place-skipped' },
	{ name: 'floor-for-ceil' },
	{ name: 'strides-added' },
	{ name: 'dilation-is-gap' },
	{ name: 'gaps-filled' },
	{ name: 'spans-added' },
];
