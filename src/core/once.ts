// Layers and grids never change, so what was found of one is true as long as it lives.

/** The same function, which looks each object up only once and remembers what it found for as long as the object is used. */
export function once<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
	const known = new WeakMap<Key, Found>();
	return key => {
		const found = known.get(key) ?? find(key);
		known.set(key, found);
		return found;
	};
}
