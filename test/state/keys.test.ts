// The key tables hold together: no key twice, every command named in every language, and none that does nothing.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { bindingOf, COMMANDS, KEYS, type ModeName, modeOf } from '../../src/state/keys.js';
import type { Model } from '../../src/state/model.js';
import { update } from '../../src/state/update.js';
import { LANGUAGES, wordsOf } from '../../src/text/words.js';
import { example, press } from './app.js';

const MODES = Object.keys(KEYS) as ModeName[];
const BINDINGS = MODES.flatMap(mode => KEYS[mode].map(binding => ({ mode, binding, name: `${mode}: ${binding.keys.join(' ')}` })));

describe('no key stands for two things', () => {
	test.each(MODES)('in %s', mode => {
		const keys = KEYS[mode].flatMap(binding => binding.keys);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	test('nor does a mode take a global key away, but for the help, which closes with the key that opens it', () => {
		const everywhere = KEYS.global.flatMap(binding => binding.keys);
		const taken = BINDINGS.filter(({ mode }) => mode !== 'global').flatMap(({ mode, binding }) =>
			binding.keys.filter(key => everywhere.includes(key)).map(key => `${mode} ${binding.command} ${key}`),
		);
		expect(taken).toEqual(['help close ?']);
	});

	test('places in the footer are not shared, but by the four arrows', () => {
		for (const mode of MODES) {
			const places = KEYS[mode].filter(({ group, footer }) => group !== 'move' && footer !== undefined).map(({ footer }) => footer);
			expect(new Set(places).size).toBe(places.length);
		}
	});
});

describe.each(LANGUAGES)('in %s', language => {
	const words = wordsOf(language);

	test('every command, group and reason has words', () => {
		expect(COMMANDS.filter(command => !words.commands[command]?.trim())).toEqual([]);
		expect(BINDINGS.filter(({ binding }) => !words.groups[binding.group]?.trim())).toEqual([]);
	});

	test('two commands of a mode that say the same are the arrows', () => {
		for (const mode of MODES) {
			const labels = [...new Set([...KEYS[mode], ...KEYS.global])]
				.filter(({ group }) => group !== 'move')
				.map(({ command }) => words.commands[command]);
			expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
		}
	});

	test('every example has a title and what to notice', () => {
		const lacking = EXAMPLES.filter(({ id }) => !words.examples[id]?.title || !words.examples[id]?.notice);
		expect(lacking).toEqual([]);
	});
});

test('every command has a key', () => {
	const bound = new Set(BINDINGS.map(({ binding }) => binding.command));
	expect(COMMANDS.filter(command => !bound.has(command))).toEqual([]);
});

describe('every key does something somewhere', () => {
	/** States that differ in what they allow. */
	const starts = EXAMPLES.filter(({ id }) => id !== 'picture' && id !== 'digit').map(({ id }) => example(id));
	const ways = ['', 'end', 'tab end', 'shift+tab right', 'i down', 'w end', 'e down', '?', '? down', 'g 1', '. '];
	const states: Model[] = starts.flatMap(start => ways.map(way => press(start, way).model));

	test.each(BINDINGS)('$name', ({ mode, binding }) => {
		for (const key of binding.keys) {
			const found = states
				.filter(model => (mode === 'global' ? true : modeOf(model) === mode) && bindingOf(model, key) === binding)
				.some(model => {
					const [next, effects] = update(model, { type: 'key', key });
					return effects.length > 0 || !isDeepStrictEqual(next, model);
				});
			expect({ key, found }).toEqual({ key, found: true });
		}
	});

	test.each(BINDINGS.filter(({ binding }) => binding.disabled !== undefined))(
		'$name: its reason is said, and nothing else happens',
		({ binding }) => {
			const [key = ''] = binding.keys;
			const told = states.filter(model => bindingOf(model, key) === binding && binding.disabled?.(model) !== undefined);
			expect(told.length).toBeGreaterThan(0);
			for (const model of told) {
				const [next, effects] = update(model, { type: 'key', key });
				expect(next).toEqual({ ...model, notice: { kind: 'disabled', reason: binding.disabled?.(model) } });
				expect(effects).toEqual([]);
			}
		},
	);
});
