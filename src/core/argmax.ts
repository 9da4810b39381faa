// Which of some numbers is the largest.

/** The place of the largest of them; the first of equals. 0 where there are none. */
export function argmax(values: ArrayLike<number>): number {
	let best = 0;
	for (let at = 1; at < values.length; at++) {
		if ((values[at] as number) > (values[best] as number)) {
			best = at;
		}
	}
	return best;
}
