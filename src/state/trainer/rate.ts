// Learning rates as a person turns them: two digits that count, up and down by one of the second, or twice and half as much.

/** The least and the largest rate that can be set. */
const RATES = { least: 1e-30, most: 1e12 };

const DIGITS = 10;
const ROUNDING = 1e-6;

/** The next rate of two digits above. */
export function rateUp(rate: number): number {
	const { count, unit } = inUnits(rate);
	return bounded(Math.floor(count + ROUNDING) + 1, unit);
}

/** The next rate of two digits below: from 0.010 on in steps ten times finer. */
export function rateDown(rate: number): number {
	const { count, unit } = inUnits(rate);
	const below = Math.ceil(count - ROUNDING) - 1;
	return below < DIGITS ? bounded(DIGITS * DIGITS - 1, unit / DIGITS) : bounded(below, unit);
}

/** The rate times a factor, rounded to two digits. */
export function rateTimes(rate: number, factor: number): number {
	const { count, unit } = inUnits(rate * factor);
	return bounded(Math.round(count), unit);
}

/** Whether a rate can be set. */
export function isRate(rate: number): boolean {
	return rate >= RATES.least && rate <= RATES.most;
}

/** A rate as it can be set: the nearest of two digits within the bounds. */
export function settable(rate: number): number {
	return rateTimes(Math.min(RATES.most, Math.max(RATES.least, rate)), 1);
}

/** How many units of its second digit a rate has: 0.03 has 30 of 0.001. */
function inUnits(rate: number): { readonly count: number; readonly unit: number } {
	const unit = 10 ** (Math.floor(Math.log10(rate) + ROUNDING) - 1);
	return { count: rate / unit, unit };
}

/** A multiple of a unit, without the dust of its division, within the bounds. */
function bounded(count: number, unit: number): number {
	return Math.min(RATES.most, Math.max(RATES.least, Number((count * unit).toPrecision(3))));
}
