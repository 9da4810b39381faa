// Whether what was kept as a snapshot is of the shape that the program relies on: a forged one, with the right sum, would else end
// every start.

type Check = (value: unknown) => boolean;

const number: Check = value => Number.isFinite(value);
const word: Check = value => typeof value === 'string';
const maybe =
	(check: Check): Check =>
	value =>
		value === undefined || check(value);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
	(check: Check): Check =>
	value =>
		Array.isArray(value) && value.every(check);
const recordOf =
	(check: Check): Check =>
	value =>
		isObject(value) && Object.values(value).every(check);
const shape =
	(fields: Readonly<Record<string, Check>>): Check =>
	value =>
		isObject(value) && Object.entries(fields).every(([name, check]) => check(Object.getOwnPropertyDescriptor(value, name)?.value));

const VARIANT = { lesson: word, exercise: word, seed: number };
const MEMORY = { due: number, stability: number, difficulty: number, reviews: number, lapses: number, last: number, state: number };
const PARTLY = { exercise: word, seed: number, said: listOf(word) };

const PROGRESS = {
	lessons: recordOf(shape({ step: number, seed: number, done: maybe(number), exercises: recordOf(word), partly: maybe(shape(PARTLY)) })),
	skills: recordOf(shape({ ...VARIANT, ...MEMORY })),
	misconceptions: recordOf(shape({ lesson: word, exercise: word, time: number })),
	last: maybe(word),
	answers: number,
	open: maybe(shape(VARIANT)),
};

/** Whether it can be what `writeSnapshot` wrote. */
export const isReached: Check = shape({
	progress: shape(PROGRESS),
	newest: shape({ time: number, id: word }),
	size: value => Number.isSafeInteger(value) && Number(value) >= 0,
});
