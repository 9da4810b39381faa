// The epochs that can be gone back to. A long run keeps every second, fourth, eighth … of them, so that a million take no more room
// than a few thousand.

import type { Descent } from '../../training/descent.js';
import type { Recipe } from '../../training/optimizers.js';

/** Where a descent stood after an epoch, and what that epoch reported. */
export interface Point {
	readonly descent: Descent;
	/** The loss that the epoch reported: that of the prediction before its update. Undefined at the start. */
	readonly loss: number | undefined;
	/** By what the weights were moved here; undefined at the start. */
	readonly recipe: Recipe | undefined;
}

export interface History {
	/** The start, then the epochs that are kept, the newest last. */
	readonly points: readonly Point[];
	/** Every how manieth epoch is kept. */
	readonly every: number;
}

/** The most points kept, and the most numbers in all of them together. */
const MOST_POINTS = 2048;
const MOST_NUMBERS = 2 ** 20;

/** The history of a descent that begins here. */
export function historyFrom(descent: Descent): History {
	return { points: [{ descent, loss: undefined, recipe: undefined }], every: 1 };
}

/** The start of a history. */
export function startOf({ points }: History): Point {
	return points[0] as Point;
}

/** The newest point of a history. */
export function newestOf({ points }: History): Point {
	return points.at(-1) as Point;
}

/** The history with more epochs; thinned where it has grown too long. */
export function extend(history: History, more: readonly Point[]): History {
	if (more.length === 0) {
		return history;
	}
	const last = newestOf(history);
	const points = isKept(last, history) ? history.points : history.points.slice(0, -1);
	const extended = { ...history, points: [...points, ...more] };
	return thinned(extended);
}

/** The history up to one of its points: what came after is forgotten, and each epoch is kept again while there is room. */
export function upTo({ points }: History, index: number): History {
	return thinned({ points: points.slice(0, index + 1), every: 1 });
}

/** Whether a point stays when newer ones come: the start, and every so manieth epoch. */
function isKept({ descent: { epoch } }: Point, { every }: History): boolean {
	return epoch % every === 0;
}

function thinned(history: History): History {
	if (history.points.length <= mostPoints(history)) {
		return history;
	}
	const sparser = { ...history, every: history.every * 2 };
	const newest = newestOf(history);
	return thinned({ ...sparser, points: history.points.filter(point => point === newest || isKept(point, sparser)) });
}

function mostPoints(history: History): number {
	const numbers = startOf(history).descent.weights.length * 3;
	return Math.max(64, Math.min(MOST_POINTS, Math.floor(MOST_NUMBERS / numbers)));
}
