// From ten sums to probabilities, and how wrong they are.

/** The largest sum, and Σ eˢ with every sum taken down by it: so none overflows. */
function powersOf(sums: ArrayLike<number>): { readonly largest: number; readonly total: number } {
	let largest = Number.NEGATIVE_INFINITY;
	for (let at = 0; at < sums.length; at++) {
		largest = Math.max(largest, sums[at] as number);
	}
	let total = 0;
	for (let at = 0; at < sums.length; at++) {
		total += Math.exp((sums[at] as number) - largest);
	}
	return { largest, total };
}

/** Softmax: eˢ / Σ eˢ. Into `chances`, of the same length as the sums. */
export function softmax(sums: ArrayLike<number>, chances: Float32Array | Float64Array): void {
	const { largest, total } = powersOf(sums);
	for (let at = 0; at < sums.length; at++) {
		chances[at] = Math.exp((sums[at] as number) - largest) / total;
	}
}

/** −ln of the probability of the label, in nats, from the sums themselves: exact where the probability rounds to 0 or 1. */
export function crossEntropy(sums: ArrayLike<number>, label: number): number {
	const { largest, total } = powersOf(sums);
	return Math.log(total) + largest - (sums[label] as number);
}
