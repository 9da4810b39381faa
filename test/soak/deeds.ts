// What whoever leans on the keyboard does next: mostly keys that mean something where the app is, now and then anything.

import { rateThatReaches } from '../../src/commands/check/tools.js';
import { KEYS, modeOf } from '../../src/state/keys.js';
import type { Message } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { fieldOnTop } from '../../src/state/overlays/fields.js';
import { wordsOf } from '../../src/text/words.js';
import { meantBy } from '../../src/ui/pointing/what-is-meant.js';
import { themeFor } from '../../src/ui/theme/theme.js';
import { type Choose, pick } from '../core/draw.js';
import { answerKeys, keysOf, repeated } from './answers.js';
import { permille, weighted } from './chance.js';
import { PASTES } from './pastes.js';

/** Messages that follow one another, what is answered in between left out. */
export type Deed = readonly Message[];

const key = (name: string): Message => ({ type: 'key', key: name });
const keys = (names: readonly string[]): Deed => names.map(key);

/** Any key there is, and some that are none. */
const ANY = [
	...Object.values(KEYS).flatMap(bindings => bindings.flatMap(binding => binding.keys)),
	...[
		'1',
		'2',
		'9',
		'-',
		'F5',
		'',
		'meta',
		'ctrl+l',
		'ctrl+a',
		'\u001b',
		'數',
		'é',
		'🙂',
		'\u202e',
		'\u200b',
		'\u0301',
		'，',
		'７',
		'\u00a0',
	],
];

/** Commands that leave, or that make what is slow: a tenth as often as the others, so that a run comes deep and far. */
const SELDOM: ReadonlySet<string> = new Set(['leave', 'home', 'quit', 'close', 'interrupt', 'suspend', 'next-network', 'pick-stack']);

const SIZES: readonly (readonly [weight: number, value: readonly [columns: number, rows: number]])[] = [
	[30, [80, 24]],
	[20, [100, 30]],
	[20, [120, 40]],
	[15, [60, 20]],
	[3, [1, 1]],
	[2, [59, 20]],
	[2, [60, 19]],
	[2, [7, 300]],
	[2, [400, 120]],
	[4, [0, 0]],
];

function resize(choose: Choose): Deed {
	const [columns, rows] = weighted(choose, SIZES);
	return [{ type: 'resize', columns: columns || choose(1, 400), rows: rows || choose(1, 120) }];
}

const TEXTS = [
	'1',
	'-2',
	'0.5',
	'1/9',
	'sqrt(2)',
	'3,3',
	'2',
	'same',
	'1,2',
	'0',
	'7',
	'ones(2,2)',
	'1 2; 3 4',
	'blur',
	'~/a.png',
	'a',
	'b.csv',
];

/** What is typed where any text may stand, and partly taken back. */
const MARKS = ['a', 'e', '數', '。', '🙂', '🙂', '\u202e', '\u200b', '\u0301', 'backspace', 'backspace', 'backspace', 'backspace'];
const marks = (choose: Choose): Deed => keys(Array.from({ length: choose(1, 6) }, () => pick(choose, MARKS)));

/** What is typed into a field. */
const typed = (choose: Choose): Deed => keys([...keysOf(pick(choose, TEXTS)), ...(choose(0, 3) > 0 ? ['enter'] : [])]);

function point(choose: Choose): Deed {
	const place = (): { row: number; col: number } => ({ row: choose(0, 27), col: choose(0, 27) });
	const drags = Array.from({ length: choose(0, 4) }, (): Message => ({ type: 'point', ...place(), phase: 'drag' }));
	const up: Deed = choose(0, 4) > 0 ? [{ type: 'point', ...place(), phase: 'up' }] : [];
	return [{ type: 'point', ...place(), phase: 'down' }, ...drags, ...up];
}

const THEME = themeFor({ level: 0, ascii: false, background: 'dark' });
const WORDS = wordsOf('en');

/** The mouse anywhere on the screen, and what that means there; mostly on what can be pointed at. */
function mouse(model: Model, choose: Choose): Deed {
	const { columns, rows } = model.size;
	const phase = pick(choose, ['down', 'down', 'down', 'down', 'drag', 'up', 'wheel-up', 'wheel-down'] as const);
	const tries = Array.from({ length: 4 }, () => meantBy(model, { x: choose(0, columns - 1), y: choose(0, rows - 1), phase }, THEME, WORDS));
	return tries.filter(message => message !== undefined).slice(0, 1);
}

/** A key of the mode on top. */
function ownKey(model: Model, choose: Choose): Deed {
	const bindings = KEYS[modeOf(model)];
	const binding = pick(choose, bindings);
	const often = !SELDOM.has(binding.command) || bindings.length < 6 || choose(0, 9) === 0;
	return often ? [key(pick(choose, binding.keys))] : ownKey(model, choose);
}

/** Held down. */
function heldKey(model: Model, choose: Choose): Deed {
	const [held] = ownKey(model, choose);
	return held === undefined ? [] : Array.from({ length: choose(2, 25) }, () => held);
}

/** To one of home's entries: every other is not a lesson. */
function fromHome(choose: Choose): Deed {
	const moves = choose(0, 1) === 0 ? ['home', ...repeated('down', choose(0, 22))] : ['end', ...repeated('up', choose(0, 3))];
	return keys([...moves, pick(choose, ['enter', 'enter', 'enter', 'enter', 't'])]);
}

const TEXT_MODES: ReadonlySet<string> = new Set(['search', 'sentence', 'matrix', 'store', 'keep']);

/** What is worth doing where the app is, beside the keys of its mode. */
function special(model: Model, choose: Choose): Deed | undefined {
	const { room, overlays, trainer, course, digits } = model;
	if (TEXT_MODES.has(modeOf(model)) && permille(choose, 350)) {
		return marks(choose);
	}
	if (fieldOnTop(model) !== undefined) {
		return permille(choose, 600) ? typed(choose) : undefined;
	}
	if (overlays.length > 0) {
		return undefined;
	}
	if (trainer !== undefined) {
		return course.visit?.task === true && permille(choose, 200) ? keys(trainingKeys(model)) : undefined;
	}
	switch (room) {
		case 'home':
			return permille(choose, 400) ? fromHome(choose) : undefined;
		case 'desk': {
			const attempt = course.desk?.attempt;
			return attempt === undefined
				? undefined
				: weighted(choose, [
						[15, keys(answerKeys(attempt, choose))],
						[10, keys(['s', 'enter'])],
						[75, undefined],
					]);
		}
		case 'digits':
			return permille(choose, digits?.view === 'draw' ? 200 : 5) ? point(choose) : undefined;
		case 'stage':
		case 'stack':
			return permille(choose, 200) ? [key(pick(choose, DOORS[room]))] : undefined;
	}
}

/** Keys that something opens, among many that only move or turn. */
const DOORS = { stage: [...'ooetLyvIwSKE', 'enter'], stack: ['a', 'e', 'enter'] } as const;

/** The rate with which a training of a lesson reaches its goal, and some epochs. */
function trainingKeys({ course }: Model): string[] {
	const exercise = course.desk?.attempt?.drawn.exercise;
	return exercise?.type === 'train' ? ['enter', ...keysOf(String(rateThatReaches(exercise))), 'enter', 'r', 'N', 'N', 'N'] : ['escape'];
}

const isTooSmall = ({ size }: Model): boolean => size.columns < 60 || size.rows < 20;

/** The next deed. */
export function nextDeed(model: Model, choose: Choose): Deed {
	if (isTooSmall(model) && permille(choose, 200)) {
		return resize(choose);
	}
	const own = (): Deed => special(model, choose) ?? ownKey(model, choose);
	return weighted<() => Deed>(choose, [
		[840, own],
		[40, () => heldKey(model, choose)],
		[10, () => [key('?')]],
		[15, () => keys(repeated('escape', choose(1, 6)))],
		[55, () => [key(pick(choose, ANY))]],
		[15, () => resize(choose)],
		[10, () => [{ type: 'paste', text: pick(choose, PASTES) }]],
		[10, () => [{ type: 'tick', run: choose(0, 4) }]],
		[5, () => point(choose)],
		[30, () => mouse(model, choose)],
	])();
}
