// The curve of a training: a point for each batch, and for ever more of them together as it grows long.

import type { BatchPoint } from '../../training/digits/report.js';

/** More than any screen has places for. */
const MOST_POINTS = 2048;

/** The points with more; where they are too many each becomes the mean of some that lie side by side. */
export function extended(points: readonly BatchPoint[], more: readonly BatchPoint[]): readonly BatchPoint[] {
	if (more.length === 0) {
		return points;
	}
	const all = [...points, ...more];
	return all.length <= MOST_POINTS ? all : meansOf(all, Math.ceil(((all.at(-1) as BatchPoint).batches * 2) / MOST_POINTS));
}

/** Points that lie side by side as their means: of at least so many batches each, but for the last. */
export function meansOf(points: readonly BatchPoint[], width: number): BatchPoint[] {
	const wide: BatchPoint[] = [];
	let from = 0;
	let before = 0;
	let [loss, accuracy] = [0, 0];
	for (const [index, point] of points.entries()) {
		const own = point.batches - before;
		loss += point.loss * own;
		accuracy += point.accuracy * own;
		before = point.batches;
		const batches = before - from;
		if (batches >= width || index === points.length - 1) {
			wide.push({ batches: before, loss: loss / batches, accuracy: accuracy / batches });
			from = before;
			[loss, accuracy] = [0, 0];
		}
	}
	return wide;
}
