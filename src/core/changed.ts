// Values with a few of them changed: what was found of the earlier ones mostly holds, and need not be found again among a million.

interface Origin {
	/** Held loosely: an earlier picture is let go when nothing else needs it. */
	readonly from: WeakRef<Float64Array>;
	readonly indices: readonly number[];
}

const origins = new WeakMap<Float64Array, Origin>();

/** A copy of the values with those at the indices changed by `write`, which touches no other. */
export function withChanged(from: Float64Array, indices: readonly number[], write: (data: Float64Array) => void): Float64Array {
	const data = from.slice();
	write(data);
	origins.set(data, { from: new WeakRef(from), indices });
	return data;
}

/** The values that these were made of, and where they may differ; undefined where that is not known any more. */
export function originOf(data: ArrayLike<number>): { readonly from: Float64Array; readonly indices: readonly number[] } | undefined {
	const origin = data instanceof Float64Array ? origins.get(data) : undefined;
	const from = origin?.from.deref();
	return origin && from && { from, indices: origin.indices };
}
