// An order by chance, the same for the same chance.

/** The whole numbers below `count`, in an order by chance; each order is as likely. Source: Fisher and Yates, as Durstenfeld wrote it. */
export function shuffled(count: number, chance: () => number): Uint32Array {
	const order = Uint32Array.from({ length: count }, (_, index) => index);
	for (let last = count - 1; last > 0; last--) {
		const other = Math.floor(chance() * (last + 1));
		const kept = order[last] as number;
		order[last] = order[other] as number;
		order[other] = kept;
	}
	return order;
}
