// Whether a model is one that can be: what the tests of state know of each part, and of every value in it that texts can be shown
// and numbers computed with.

import type { Model } from '../../src/state/model.js';
import { wrongWith } from '../state/wrong-with.js';

/** What is wrong with a model; nothing where all is as it should be. */
export function unsoundIn(model: Model): string[] {
	const odd: string[] = [];
	look(model, 'model', odd);
	return [...wrongWith(model), ...odd];
}

/** Half of a character that takes two. */
const HALF = /\p{Surrogate}/u;

/** Where no number may be: a wrong rule can ask for an element that is not there. */
const MAY_BE_NONE = /\.models\[\]\.solution\./;

/** What was looked at before and never changes. */
const known = new WeakSet<object>();

function look(value: unknown, path: string, odd: string[]): void {
	if (typeof value === 'number' && Number.isNaN(value) && !MAY_BE_NONE.test(path)) {
		odd.push(`${path} is no number`);
	} else if (typeof value === 'string' && HALF.test(value)) {
		odd.push(`${path} has half a character: ${JSON.stringify(value)}`);
	} else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
		odd.push(`${path} is a ${typeof value}: no plain value`);
	} else if (typeof value === 'object' && value !== null && !known.has(value)) {
		known.add(value);
		lookInside(value, path, odd);
	}
}

function lookInside(value: object, path: string, odd: string[]): void {
	if (value instanceof Float64Array || value instanceof Float32Array) {
		if (!value.every(Number.isFinite) && !MAY_BE_NONE.test(path)) {
			odd.push(`${path} has a value that is not finite`);
		}
		return;
	}
	if (ArrayBuffer.isView(value) || value instanceof Error) {
		return;
	}
	if (value instanceof Set) {
		for (const each of value) {
			look(each, `${path}{}`, odd);
		}
		return;
	}
	for (const [name, each] of Object.entries(value)) {
		look(each, Array.isArray(value) ? `${path}[]` : `${path}.${name}`, odd);
	}
}

/** Makes everything that can be frozen so: a change in place throws. Arrays of numbers are compared by whoever wants to know. */
export function freeze(value: unknown): void {
	if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	}
}
