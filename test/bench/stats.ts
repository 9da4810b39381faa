// Medians and percentiles instead of means: one interruption by another program must not decide a figure.

/** The middle value, or the mean of the two in the middle. Throws a RangeError where there is none. */
export function median(values: readonly number[]): number {
	const sorted = inOrder(values);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

/** The smallest value that at least `percent` of all values don't exceed (nearest rank). Throws a RangeError where there is none. */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = inOrder(values);
	return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] as number;
}

function inOrder(values: readonly number[]): number[] {
	if (values.length === 0) {
		throw new RangeError('no values were measured');
	}
	return [...values].sort((a, b) => a - b);
}

/** Three digits that count: `0.512`, `12.3`, `1,480`. */
export function threeDigits(value: number): string {
	return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}

export type Unit = 'ms' | 'bytes' | 'KiB' | 'MiB' | 'epochs/s' | 'digits/s' | '%';

/** A figure with its unit: `12.3 ms`. Bytes are counted, so all digits are kept. */
export function withUnit(value: number, unit: Unit): string {
	return `${unit === 'bytes' ? Math.round(value).toLocaleString('en') : threeDigits(value)} ${unit}`;
}
