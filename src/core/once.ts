// Layers and grids never change, so what was found of one is true as long as it lives.

/** The same function, which looks each object up only once and remembers what it found for as long as the object is used. */
export function once<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
	const known = new WeakMap<Key, Found>();
	return key => {
		const before = known.get(key);
		if (before !== undefined) {
			return before;
		}
		const found = find(key);
		known.set(key, found);
		return found;
	};
}

/** As many as a screen has in use. */
const LATEST = 16;
/** Values of an array that is no burden while it waits to be forgotten. */
const LIGHT = 2 ** 12;

/** The same for objects that come and go by the thousand, a few in use at a time: the latest are remembered, and cost the collector nothing. */
export function lately<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
	const keys: Key[] = [];
	const values: Found[] = [];
	let next = 0;
	return key => {
		const at = keys.indexOf(key);
		if (at >= 0) {
			return values[at] as Found;
		}
		const found = find(key);
		keys[next] = key;
		values[next] = found;
		next = (next + 1) % LATEST;
		return found;
	};
}

/** The same for lists of numbers of any length: the long ones are kept from the collector no longer than they are used. */
export function latelyOf<Found>(find: (values: ArrayLike<number>) => Found): (values: ArrayLike<number>) => Found {
	const [ofShort, ofLong] = [lately(find), once(find)];
	return values => (values.length > LIGHT ? ofLong : ofShort)(values);
}
