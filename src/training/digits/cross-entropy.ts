// From ten sums to probabilities, and how wrong they are.

/** Softmax: eˢ / Σ eˢ, shifted by the largest sum so that none overflows. Into `chances`, of the same length as the sums. */
export function softmax(sums: ArrayLike<number>, chances: Float32Array | Float64Array): void {
	let largest = Number.NEGATIVE_INFINITY;
	for (let at = 0; at < sums.length; at++) {
		largest = Math.max(largest, sums[at] as number);
	}
	let total = 0;
	for (let at = 0; at < sums.length; at++) {
		total += Math.exp((sums[at] as number) - largest);
	}
	for (let at = 0; at < sums.length; at++) {
		chances[at] = Math.exp((sums[at] as number) - largest) / total;
	}
}

/** −ln of the probability of the label, in nats, from the sums themselves: exact where the probability rounds to 0 or 1. */
export function crossEntropy(sums: ArrayLike<number>, label: number): number {
	let largest = Number.NEGATIVE_INFINITY;
	for (let at = 0; at < sums.length; at++) {
		largest = Math.max(largest, sums[at] as number);
	}
	let total = 0;
	for (let at = 0; at < sums.length; at++) {
		total += Math.exp((sums[at] as number) - largest);
	}
	return Math.log(total) + largest - (sums[label] as number);
}

/** Where the largest of them is; the first of equals. */
export function argmax(values: ArrayLike<number>): number {
	let best = 0;
	for (let at = 1; at < values.length; at++) {
		if ((values[at] as number) > (values[best] as number)) {
			best = at;
		}
	}
	return best;
}
