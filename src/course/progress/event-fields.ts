// What each kind of event is made of, field by field: whatever is read is held against it.

import type { ProgressEvent } from './events.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value will do. `undefined` stands for a field that is missing. */
type Check = (value: unknown) => boolean;

/** The latest time that is believed, the end of the year 9999: a due date after it still is one. */
export const LATEST = 253_402_300_799_999;

const NAME = /^[a-z0-9][a-z0-9-]{0,99}$/;

const text =
	(most: number): Check =>
	value =>
		typeof value === 'string' && value.length <= most;
const count =
	(most: number): Check =>
	value =>
		typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const name: Check = value => typeof value === 'string' && NAME.test(value);
const names: Check = value => Array.isArray(value) && value.length <= 100 && value.every(name);
const share: Check = value => typeof value === 'number' && value >= 0 && value <= 1;
const oneOf =
	(...known: readonly string[]): Check =>
	value =>
		known.some(each => each === value);
const maybe =
	(check: Check): Check =>
	value =>
		value === undefined || check(value);

const SEED = count(2 ** 32 - 1);

/** Beside `id`, `time` and `kind`. A field may be missing only where it says `maybe`. */
const FIELDS: Readonly<Record<ProgressEvent['kind'], Readonly<Record<string, Check>>>> = {
	answer: {
		lesson: name,
		exercise: name,
		skill: name,
		seed: SEED,
		answer: text(2000),
		outcome: oneOf('right', 'wrong', 'skipped', 'self'),
		models: names,
		hints: count(1000),
		attempt: count(1e6),
		left: maybe(count(1e6)),
		share: maybe(share),
		sitting: oneOf('lesson', 'review', 'test'),
	},
	step: { lesson: name, step: count(1e4), seed: SEED },
	done: { lesson: name, by: oneOf('steps', 'test') },
	// Everything is `null`, not a missing field: a damaged line shall not forget more than was meant.
	forget: { lesson: value => value === null || name(value) },
};

/** Whether the fields that every event has are there. */
export function isStamped(fields: Fields): fields is Fields & { readonly id: string; readonly time: number; readonly kind: string } {
	const { id, time, kind } = fields;
	return text(200)(id) && id !== '' && count(LATEST)(time) && text(40)(kind);
}

/** The event that the fields make: `unknown` where it is of a kind that a later version knows, `broken` where a field is off. */
export function eventOf(fields: Fields): ProgressEvent | 'unknown' | 'broken' {
	if (!isStamped(fields)) {
		return 'broken';
	}
	const { id, time, kind } = fields;
	if (!Object.hasOwn(FIELDS, kind)) {
		return 'unknown';
	}
	const checks = Object.entries(FIELDS[kind as ProgressEvent['kind']]);
	const got = (field: string): unknown => (Object.hasOwn(fields, field) ? fields[field] : undefined);
	if (!checks.every(([field, check]) => check(got(field)))) {
		return 'broken';
	}
	const own = checks.flatMap(([field]) => (got(field) === undefined ? [] : [[field, got(field) ?? undefined]]));
	return { id, time, kind, ...Object.fromEntries(own) } as ProgressEvent;
}

/** The fields of an event as they are written. */
export function fieldsOf(event: ProgressEvent): Fields {
	return event.kind === 'forget' ? { ...event, lesson: event.lesson ?? null } : { ...event };
}
