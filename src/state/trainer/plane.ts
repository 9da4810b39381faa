// Which two directions the loss surface lies along: the two steepest, or any two weights, counted through.

/** Two weights of a filter, by their numbers. */
export type Pair = readonly [across: number, up: number];

/** How many planes there are: the steepest directions, then every pair of weights; with two weights there is but their own. */
export function planeCount(weights: number): number {
	return weights > 2 ? 1 + (weights * (weights - 1)) / 2 : 1;
}

/** The pair of weights of a plane; undefined for the one of the steepest directions. */
export function pairOf(plane: number, weights: number): Pair | undefined {
	let rest = (plane % planeCount(weights)) - (weights > 2 ? 1 : 0);
	if (rest < 0) {
		return undefined;
	}
	let across = 0;
	for (let pairs = weights - 1; rest >= pairs; pairs--) {
		rest -= pairs;
		across++;
	}
	return [across, across + 1 + rest];
}

/** The plane of two weights; undefined where there are none of these numbers, or they are one. */
export function planeOf(first: number, second: number, weights: number): number | undefined {
	const [across, up] = [Math.min(first, second), Math.max(first, second)];
	if (across === up || up >= weights) {
		return undefined;
	}
	const before = across * (weights - 1) - (across * (across - 1)) / 2;
	return (weights > 2 ? 1 : 0) + before + (up - across - 1);
}
