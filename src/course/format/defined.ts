// What was left out of a lesson stays out of its data.

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries that have a value. */
export function defined<T extends object>(entries: T): Defined<T> {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** What is made of a value, where there is one. */
export function maybe<Value, Made>(value: Value | undefined, make: (value: Value) => Made): Made | undefined {
	return value === undefined ? undefined : make(value);
}
