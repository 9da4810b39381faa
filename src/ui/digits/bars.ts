// What a network makes of a digit: the probability of each class as a bar and a number, one under the other.

import { argmax } from '../../core/argmax.js';
import { pad } from '../paint/place.js';
import type { Line, Style } from '../paint/span.js';
import type { Theme } from '../theme/theme.js';

export interface BarsLook {
	readonly width: number;
	readonly theme: Theme;
	/** The digit that it is, where that is known: a pointer stands before it. */
	readonly label?: number;
	/** The digit that it is taken for, where that is not simply the likeliest of these chances. */
	readonly guess?: number;
}

/** Columns beside a bar: the pointer, the digit, a blank; a blank and `0.91`. */
const BESIDE = 8;
/** Decimals of a chance. */
const DECIMALS = 2;

/** A line a class, `3 ████████ 0.91`; the guess stands out, right or wrong. The widest bar is a chance of 1. */
export function barsLines(chances: ArrayLike<number>, { width, theme, label, guess = argmax(chances) }: BarsLook): Line[] {
	const room = Math.max(0, width - BESIDE);
	return Array.from({ length: chances.length }, (_, digit): Line => {
		const chance = chances[digit] as number;
		const style = digit === guess ? guessStyle(guess, label, theme) : theme.roles.muted;
		return [
			{ text: digit === label ? theme.marks.pointer : ' ', ...theme.roles.accent },
			{ text: `${digit} ${pad(barText(chance, room, theme), room)}`, ...style },
			{ text: ` ${chance.toFixed(DECIMALS)}`, ...(digit === guess ? { ...style, bold: true } : theme.roles.muted) },
		];
	});
}

/** Gold where it is right or where nobody knows, the colour of a warning where it is wrong. */
export function guessStyle(guess: number, label: number | undefined, { roles }: Theme): Style {
	return label === undefined || label === guess ? roles.accent : roles.alert;
}

/** A bar of a share of a width, its end as fine as the marks are. */
export function barText(share: number, width: number, { marks: { bar } }: Theme): string {
	const steps = bar.length - 1;
	const length = Math.round(Math.min(1, Math.max(0, share)) * width * steps);
	return (bar[steps] as string).repeat(Math.floor(length / steps)) + (bar[length % steps] ?? '');
}
