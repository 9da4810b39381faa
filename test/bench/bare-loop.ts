// The least that JavaScript needs for a convolution: four nested loops and nothing else, to measure the layer's door-to-door cost against.

/** Cross-correlation of one square channel, stride 1, no padding. */
export function bareLoop(x: Float64Array, size: number, k: Float64Array, window: number): Float64Array {
	const side = size - window + 1;
	const y = new Float64Array(side * side);
	for (let i = 0; i < side; i++) {
		for (let j = 0; j < side; j++) {
			let sum = 0;
			for (let u = 0; u < window; u++) {
				for (let v = 0; v < window; v++) {
					sum += (x[(i + u) * size + j + v] as number) * (k[u * window + v] as number);
				}
			}
			y[i * side + j] = sum;
		}
	}
	return y;
}
