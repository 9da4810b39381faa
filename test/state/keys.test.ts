// The key tables hold together: no key twice, every command named in every language, and none that does nothing.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { DESK_KEYS } from '../../src/state/course/desk-keys.js';
import { bindingOf, COMMANDS, type Command, KEYS, type ModeName, modeOf } from '../../src/state/keys.js';
import type { Model } from '../../src/state/model.js';
import { update } from '../../src/state/update.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { type KeyEntry, keyEntries } from '../../src/ui/key-names.js';
import { example, press } from './app.js';
import { courseStates } from './course/states.js';
import { digitsStates } from './digits/states.js';
import { playStates } from './play/states.js';
import { stackStates } from './stack/states.js';
import { FASTEST, play, work } from './trainer/fake-runtime.js';

const MODES = Object.keys(KEYS) as ModeName[];
/** Commands that the footer and the help show as one. */
const JOINED: readonly (readonly Command[])[] = [
	['left', 'down', 'up', 'right'],
	['far-left', 'far-down', 'far-up', 'far-right'],
	['up', 'down'],
	['far-up', 'far-down'],
	['rate-up', 'rate-down'],
	['turn-down', 'turn-up'],
	['layer-up', 'layer-down'],
	['view-training', 'view-maps', 'view-confusion', 'view-gallery', 'view-draw'],
	['digit-before', 'digit-after'],
	['experiment-rate', 'experiment-mean', 'experiment-ones', 'experiment-zeros'],
];
const commandsOf = ({ bindings }: KeyEntry): Command[] => bindings.map(({ command }) => command);

const BINDINGS = MODES.flatMap(mode => KEYS[mode].map(binding => ({ mode, binding, name: `${mode}: ${binding.keys.join(' ')}` })));

describe('no key stands for two things', () => {
	test.each(MODES)('in %s', mode => {
		const keys = KEYS[mode].flatMap(binding => binding.keys);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	test('nor does an overlay have the name of a mode at the desk: each has keys of its own', () => {
		for (const [mode, bindings] of Object.entries(DESK_KEYS)) {
			expect(KEYS[mode as ModeName]).toBe(bindings);
		}
	});

	test('nor does a mode take a global key away, but for the help, which closes with the key that opens it', () => {
		const everywhere = KEYS.global.flatMap(binding => binding.keys);
		const taken = BINDINGS.filter(({ mode }) => mode !== 'global').flatMap(({ mode, binding }) =>
			binding.keys.filter(key => everywhere.includes(key)).map(key => `${mode} ${binding.command} ${key}`),
		);
		expect(taken).toEqual(['help close ?']);
	});

	test('places in the footer are not shared, but by keys that are shown as one', () => {
		for (const mode of MODES) {
			const entries = keyEntries([...KEYS[mode]], wordsOf('en').commands);
			const places = entries.flatMap(({ bindings }) => [...new Set(bindings.flatMap(({ footer }) => footer ?? []))]);
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

	test('two commands of a mode that say the same are shown as one: the arrows, the rate, the experiments', () => {
		for (const mode of MODES) {
			const entries = keyEntries([...new Set([...KEYS[mode], ...KEYS.global])], words.commands);
			const labels = entries.map(({ label }) => label);
			expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
			const joined = entries.map(commandsOf).filter(({ length }) => length > 1);
			expect(joined.filter(commands => !JOINED.some(each => isDeepStrictEqual(each, commands)))).toEqual([]);
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
	const answered = [
		['edge', ['t', 't space', 't space home', 't N , ,', 't 3', 't 3 ,', 't 3 g', 't 3 , g', 't o space space', 't space enter 1', 't r']],
		['edge', ['t g', 't g tab right', 't g shift+tab right', 't g tab end', 't g end']],
		['filters', ['t', 't f', 't g', 't space g']],
		['same', ['t', `t ${FASTEST}`, 't D', 't D 1']],
	] as const;
	const states: Model[] = [
		...starts.flatMap(start => ways.map(way => press(start, way).model)),
		...answered.flatMap(([id, keys]) => keys.map(each => play(example(id), each))),
		work(example('edge'), 't ! N !3').model,
		...courseStates(),
		...stackStates(),
		...playStates(),
		...digitsStates(),
	];

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
