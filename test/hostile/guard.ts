// What no text from outside may do: change what every object inherits or every module reaches, steer the terminal, fill it, take for ever.

import { expect } from 'vitest';

/** What a person, a pipe or a file gets to see of something that came in. */
export interface Seen {
	/** Any number of lines. */
	readonly out?: string;
	/** A fault is one line. */
	readonly error?: string;
	/** What it came to. */
	readonly values?: Iterable<unknown>;
}

/** Characters that a terminal obeys, that nobody sees, that turn the direction of writing, or that end a line for some. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Of the lines that are printed: their ends, and what joins the parts of a letter, or of a face, in the name of a file. */
const MAY_STAY = /[\n\u200c\u200d]/g;
/** A quotation and a sentence around it; a path takes 200 of them. */
const LONGEST_LINE = 1000;
const LONGEST_OUT = 2 ** 22;

/** What is wrong with what is seen; nothing where it is harmless. */
export function harmIn({ out = '', error = '', values = [] }: Seen): string[] {
	const odd = UNSEEN.exec(error) ?? UNSEEN.exec(out.replaceAll(MAY_STAY, ''));
	const claims: readonly (readonly [string, boolean])[] = [
		[`it holds ${JSON.stringify(odd?.[0])} (U+${odd?.[0].codePointAt(0)?.toString(16)})`, odd !== null],
		[`its line has ${error.length} characters: ${error.slice(0, 100)}`, error.length > LONGEST_LINE],
		[`it prints ${out.length} characters`, out.length > LONGEST_OUT],
		[`it is told as our own mistake: ${error}`, /internal error/.test(error)],
		['a function came out', /\[native code\]/.test(error + out)],
		['what came out is no finite number', [...values].some(value => typeof value !== 'number' || !Number.isFinite(value))],
	];
	return claims.flatMap(([claim, holds]) => (holds ? [claim] : []));
}

const SHARED: Readonly<Record<string, object>> = {
	globalThis,
	process,
	'process.env': process.env,
	Object,
	Function,
	Array,
	Math,
	JSON,
	Reflect,
	Number,
	Promise,
	'Object.prototype': Object.prototype,
	'Function.prototype': Function.prototype,
	'Array.prototype': Array.prototype,
	'String.prototype': String.prototype,
	'Number.prototype': Number.prototype,
	'Error.prototype': Error.prototype,
	'RegExp.prototype': RegExp.prototype,
	'Map.prototype': Map.prototype,
	'Float64Array.prototype': Float64Array.prototype,
};

/** Every property that all code shares, by name: of an accessor its functions, else its value. */
function shared(): Map<string, unknown> {
	const found = new Map<string, unknown>();
	for (const [name, object] of Object.entries(SHARED)) {
		for (const [key, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
			found.set(`${name}.${key}`, get ?? value);
			found.set(`${name}.${key}=`, set);
		}
	}
	return found;
}

/** Keeps an eye on all that is shared; the function returned says what has changed since. What loads late belongs before it. */
export function watchShared(): () => string[] {
	const before = shared();
	return () => {
		const now = shared();
		const changed = [...now].filter(([name, value]) => !before.has(name) || !Object.is(before.get(name), value));
		const gone = [...before.keys()].filter(name => !now.has(name));
		return [...changed.map(([name]) => `${name} is another`), ...gone.map(name => `${name} is gone`)];
	};
}

/** Milliseconds of the processor that anything may take: ten times what the dearest does on a slow machine. Waiting does not count. */
const MOST_WORK = 8000;

/** Does something: what is seen of it, and whatever is wrong: that something shared changed, that it took for ever, that what is seen is harmful. */
async function harmOf(act: () => Promise<Seen> | Seen): Promise<{ readonly seen: Seen; readonly wrong: readonly string[] }> {
	const changes = watchShared();
	const start = process.cpuUsage();
	let seen: Seen = {};
	let thrown: string[] = [];
	try {
		seen = await act();
	} catch (error) {
		thrown = [`it throws ${error instanceof Error ? error.stack : String(error)}`];
	}
	const { user, system } = process.cpuUsage(start);
	const slow = (user + system) / 1000 > MOST_WORK ? [`it took ${(user + system) / 1000} ms of the processor`] : [];
	return { seen, wrong: [...thrown, ...harmIn(seen), ...changes(), ...slow] };
}

/** The same, where nothing may be wrong. */
export async function expectHarmless(what: string, act: () => Promise<Seen> | Seen): Promise<Seen> {
	const { seen, wrong } = await harmOf(act);
	expect(wrong, what).toEqual([]);
	return seen;
}

/** All that is wrong with any of these texts where they come in, a line each. */
export async function harmOfAll(texts: readonly string[], enter: (text: string) => Promise<Seen> | Seen): Promise<string[]> {
	const all: string[] = [];
	for (const text of texts) {
		const { wrong } = await harmOf(() => enter(text));
		all.push(...wrong.map(each => `${JSON.stringify(text.slice(0, 200))}: ${each}`));
	}
	return all;
}
