// Data held against a schema: what it is, or each complaint in a line at its place.

import type { z } from 'zod';
import { Fault, type FaultValue, phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { nearest } from '../../expression/nearest.js';
import { halfFault, isHalf } from './halves.js';
import type { Page } from './source.js';
import { saidBy } from './wanted.js';
import type { Data, Path } from './yaml.js';

type Issue = z.core.$ZodIssue;

/** The data as the schema says it is; undefined where it is not, which is put down. */
export function validate<Schema extends z.ZodType>(page: Page, data: Data, schema: Schema): z.infer<Schema> | undefined {
	const result = schema.safeParse(data.value);
	if (result.success) {
		return result.data;
	}
	for (const issue of result.error.issues.flatMap(closest)) {
		putDown(page, data, issue);
	}
	return undefined;
}

const pathOf = ({ path }: Issue): Path => path.filter((part): part is string | number => typeof part !== 'symbol');

function putDown(page: Page, data: Data, issue: Issue): void {
	const path = pathOf(issue);
	if (issue.code === 'unrecognized_keys') {
		for (const key of issue.keys) {
			page.wrong(data.keyAt(path, key), unknownKey(key, issue.message.split(' ')));
		}
		return;
	}
	if (issue.code === 'invalid_key') {
		const key = String(path.at(-1));
		const message = saidBy(issue.issues[0] ?? issue);
		page.wrong(data.keyAt(path.slice(0, -1), key), new Fault('{key}: {message}', { key: quote(key), message }));
		return;
	}
	page.wrong(data.at(path), valueFault(path, issue, valueAt(data.value, path)));
}

function unknownKey(key: string, known: readonly string[]): Fault {
	const meant = nearest(key, known, 1);
	return meant.length > 0
		? new Fault('unknown key {key}: did you mean {meant}?', { key: quote(key), meant })
		: new Fault('unknown key {key}: here may be {known}', { key: quote(key), known });
}

function valueFault(path: Path, issue: Issue, value: unknown): Fault {
	const key = nameOf(path);
	const message = saidBy(issue);
	if (key === '') {
		return new Fault('{message}', { message });
	}
	if (value === undefined) {
		return new Fault('{key} is missing: {message}', { key, message });
	}
	if (Array.isArray(value) && value.some(isHalf)) {
		return halfFault();
	}
	return issue.code === 'too_small' || issue.code === 'too_big'
		? new Fault('{key}: {message}', { key, message })
		: new Fault('{key}: {message}, not {found}', { key, message, found: brief(value) });
}

/** `options[1].text`. */
function nameOf(path: Path): string {
	return path.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`), '');
}

function brief(value: unknown): FaultValue {
	return Array.isArray(value)
		? phrase('a list')
		: value === null
			? phrase('nothing')
			: typeof value === 'object'
				? phrase('a map')
				: quote(String(value));
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, part) =>
			typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? (at as Record<string | number, unknown>)[part] : undefined,
		value,
	);
}

/** Of a value that may be one thing or another: what is wrong with it as the one that it looks like, if it looks like one alone. */
function closest(issue: Issue): Issue[] {
	if (issue.code !== 'invalid_union') {
		return [issue];
	}
	const alike = issue.errors.filter(isAlike);
	const [only] = alike;
	if (only === undefined || alike.length > 1) {
		return [issue];
	}
	return only.flatMap(inner => closest({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** Whether these are complaints about parts of a value, and not that it is another thing altogether. */
function isAlike(issues: readonly Issue[]): boolean {
	return issues.every(
		issue =>
			issue.path.length > 0 ||
			(issue.code === 'invalid_union' ? issue.errors.some(isAlike) : issue.code !== 'invalid_type' && issue.code !== 'invalid_value'),
	);
}
