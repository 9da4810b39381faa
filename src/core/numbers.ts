// Numbers as short as they are exact, in one format for a whole matrix.

import { latelyOf } from './once.js';

/** Writes a value in the format that was chosen for its matrix. */
export type Format = (value: number) => string;

/** Beyond this many values a format is chosen from a part: what is seen of them is far less. */
const LOOKED_AT = 2048;
const DECIMALS = [0, 1, 2, 3];
const DENOMINATORS = [...Array.from({ length: 63 }, (_, index) => index + 2), 100, 128, 144, 256];
/** A fraction with a numerator from here on says less than a decimal. */
const LARGEST_TOP = 100;
const CLOSE = 1e-9;
/** What a sum of rounded numbers leaves over is no number to show. */
const DUST = 1e-12;

/** The format for these values, chosen once: a screen asks at every key. */
export const formatFor: (values: ArrayLike<number>) => Format = latelyOf(chooseFormat);

/** The same, filled with blanks so that all of these values are as long, their units under one another. */
export const alignedFor: (values: ArrayLike<number>) => Format = latelyOf(values => {
	// A picture that is seen whole shows no number.
	let chosen: Format | undefined;
	return value => {
		chosen ??= chooseAlignment(values);
		return chosen(value);
	};
});

function chooseAlignment(values: ArrayLike<number>): Format {
	const format = formatFor(values);
	const parts = (value: number): [string, string] => {
		const [, whole = '', rest = ''] = /^([^.]*)(.*)$/.exec(format(value)) ?? [];
		return [whole, rest];
	};
	const looked = Array.from({ length: Math.min(values.length, LOOKED_AT) }, (_, index) => parts(values[index] as number));
	const before = Math.max(...looked.map(([whole]) => whole.length));
	const after = Math.max(...looked.map(([, rest]) => rest.length));
	return value => {
		const [whole, rest] = parts(value);
		return whole.padStart(before) + rest.padEnd(after);
	};
}

/** Whole numbers, up to three decimals or fractions where they are exact, else three digits that count. */
function chooseFormat(values: ArrayLike<number>): Format {
	const looked = Array.from({ length: Math.min(values.length, LOOKED_AT) }, (_, index) => values[index] as number);
	const largest = looked.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	if (largest >= 1e6) {
		return value =>
			signed(value, Math.abs(value) < 1e6 && Number.isInteger(value) ? String(Math.abs(value)) : shortExponent(Math.abs(value)));
	}
	if (largest > DUST && largest < 1e-3) {
		return value => signed(value, Math.abs(value) <= DUST ? '0' : shortExponent(Math.abs(value)));
	}
	const decimals = DECIMALS.find(count => looked.every(value => isWhole(value * 10 ** count)));
	if (decimals !== undefined) {
		return value => signed(value, trimZeros(Math.abs(value).toFixed(decimals)));
	}
	const denominator = DENOMINATORS.find(bottom => largest * bottom < LARGEST_TOP && looked.every(value => isWhole(value * bottom)));
	if (denominator !== undefined) {
		return value => signed(value, fraction(Math.abs(value), denominator));
	}
	const kept = largest < 1 ? 3 : largest < 10 ? 2 : largest < 100 ? 1 : 0;
	return value => signed(Number(value.toFixed(kept)), Math.abs(value).toFixed(kept));
}

/** One number by itself. */
export function formatNumber(value: number): string {
	return formatFor([value])(value);
}

/** A number that changes while it is watched, in so many digits that count: 0.2741, 6355, 1.24e7. */
export function shortNumber(value: number, digits = 4): string {
	const size = Math.abs(value);
	if (size !== 0 && (size >= 10 ** (digits + 1) || size < 1e-3)) {
		return signed(value, shortExponent(size, Math.min(2, digits - 1)));
	}
	const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
	const leading = size > 0 && size < 1 ? Math.floor(-Math.log10(size)) : 0;
	return signed(value, trimZeros(size.toFixed(Math.max(0, digits - whole + leading))));
}

/** Decimals that never change, for a matrix that is watched: 0 where nothing is left, an exponent where it would be too long. */
export function fixedFormat(decimals: number): Format {
	const least = 10 ** -decimals / 2;
	return value =>
		Math.abs(value) < least ? '0' : Math.abs(value) >= 1000 ? shortNumber(value, 2) : signed(value, Math.abs(value).toFixed(decimals));
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < CLOSE * Math.max(1, Math.abs(value));

/** The real minus sign, and no sign on zero. */
function signed(value: number, digits: string): string {
	return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

function trimZeros(digits: string): string {
	return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

function fraction(value: number, denominator: number): string {
	const top = Math.round(value * denominator);
	const shared = divisorOf(top, denominator);
	return denominator === shared ? String(top / shared) : `${top / shared}/${denominator / shared}`;
}

function divisorOf(a: number, b: number): number {
	return b === 0 ? a : divisorOf(b, a % b);
}

function shortExponent(value: number, decimals = 2): string {
	return value
		.toExponential(decimals)
		.replace('e+', 'e')
		.replace(/(\.\d*?)0+e/, '$1e')
		.replace('.e', 'e');
}

/** The number that a text such as −1, 0.5 or 1/9 stands for; NaN, or an infinite one, where it stands for none. */
export function fractionIn(text: string): number {
	const [top = '', bottom = '1'] = text.replace('−', '-').split('/');
	return Number(top) / Number(bottom);
}
