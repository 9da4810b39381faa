// The keys of the digits' screens: some in all of them, the rest each screen's own; and why some of them can't be had.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import { MOVE_KEYS } from '../stage/stage-keys.js';
import { DIGIT_VIEWS, type Digits, type DigitView, shapeAt } from './digits.js';
import { isBlank } from './drawing.js';
import { confusionOf, filtered, nextFilter } from './look.js';

export type DigitsMode = 'digits-training' | 'digits-maps' | 'digits-unit' | 'digits-confusion' | 'digits-gallery' | 'digits-draw';

/** A reason that is asked of the digits in the model; while they are loading that is the reason for most. */
const unless =
	(can: (digits: Digits) => boolean, reason: Reason) =>
	({ digits }: Model): Reason | undefined =>
		digits !== undefined && can(digits) ? undefined : reason;

const loading = unless(({ weights }) => weights !== undefined, 'digits-loading');
const diverged = unless(digits => !digits.diverged, 'digits-diverged');
const running = unless(({ phase }) => phase !== 'running', 'digits-running');
const blank = unless(({ drawing }) => !isBlank(drawing), 'blank-canvas');

/** The first of some reasons. */
const first =
	(...reasons: readonly ((model: Model) => Reason | undefined)[]) =>
	(model: Model): Reason | undefined => {
		for (const reason of reasons) {
			const told = reason(model);
			if (told !== undefined) {
				return told;
			}
		}
		return undefined;
	};

const VIEW_KEYS = ['view-training', 'view-maps', 'view-confusion', 'view-gallery', 'view-draw'] as const;

/** To each view by its number; to the one that is there there is no way. */
const viewKeys = (here: DigitView | undefined): readonly Binding[] =>
	VIEW_KEYS.map((command, index) => ({
		keys: [String(index + 1)],
		command,
		group: 'look',
		footer: 3,
		...(DIGIT_VIEWS[index] === here && { disabled: () => 'this-view' as const }),
	}));

/** In every view, and over a map. Space is the pen where one draws. */
const everywhere = (run: readonly string[], here: DigitView | undefined): readonly Binding[] => [
	{ keys: run, command: 'run', group: 'walk', footer: 2, disabled: first(loading, diverged) },
	{ keys: ['n'], command: 'one-batch', group: 'walk', footer: 6, disabled: first(loading, diverged, running) },
	...viewKeys(here),
	{ keys: ['tab'], command: 'view-after', group: 'look' },
	{ keys: ['shift+tab'], command: 'view-before', group: 'look' },
	{ keys: ['+', '='], command: 'rate-up', group: 'change', footer: 7 },
	{ keys: ['-'], command: 'rate-down', group: 'change', footer: 7 },
	{ keys: [']'], command: 'rate-double', group: 'change' },
	{ keys: ['['], command: 'rate-halve', group: 'change' },
	{ keys: ['o'], command: 'optimizer', group: 'change', footer: 9 },
	{ keys: ['N'], command: 'next-network', group: 'change', footer: 10 },
	{ keys: ['r'], command: 'begin-anew', group: 'walk', footer: 11 },
	{ keys: ['K'], command: 'keep-weights', group: 'take', footer: 12, disabled: loading },
	{ keys: ['O'], command: 'open-weights', group: 'take', footer: 13, disabled: loading },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];

const LEAVE: Binding = { keys: ['escape'], command: 'leave', group: 'app', footer: 14 };

/** Another of the test digits. */
const OTHER_DIGIT: readonly Binding[] = [
	{ keys: [','], command: 'digit-before', group: 'look', footer: 5, disabled: loading },
	{ keys: ['.'], command: 'digit-after', group: 'look', footer: 5, disabled: loading },
];

const noPair = unless(({ verdicts, tests, confusion }) => {
	return verdicts !== undefined && tests !== undefined && (confusionOf(verdicts, tests)[confusion.label]?.[confusion.guess] ?? 0) > 0;
}, 'no-such-digits');

const noOtherFilter = unless(digits => nextFilter(digits) !== undefined, 'none-wrong');
const nothingShown = unless(digits => filtered(digits).length > 0, 'nothing-in-gallery');
const isInput = unless(({ maps }) => maps.layer > 0, 'digit-is-input');
const waiting = unless(({ examined }) => examined !== undefined, 'digit-examined');
const oneMap = unless(digits => shapeAt(digits, digits.maps.layer).channels > 1, 'one-map');

export const DIGITS_KEYS: Readonly<Record<DigitsMode, readonly Binding[]>> = {
	'digits-training': [
		...everywhere(['space', 'p'], 'training'),
		...OTHER_DIGIT,
		{ keys: ['enter'], command: 'ask-rate', group: 'change' },
		LEAVE,
	],
	'digits-maps': [
		...MOVE_KEYS,
		{ keys: ['enter'], command: 'open-map', group: 'look', footer: 4, disabled: isInput },
		...OTHER_DIGIT,
		...everywhere(['space', 'p'], 'maps'),
		LEAVE,
	],
	'digits-unit': [
		...MOVE_KEYS,
		{ keys: ['enter'], command: 'open-layer', group: 'look', footer: 4, disabled: first(loading, waiting) },
		{ keys: ['f'], command: 'turn-channel', group: 'look', footer: 8, disabled: oneMap },
		...OTHER_DIGIT,
		...everywhere(['space', 'p'], undefined),
		{ keys: ['escape'], command: 'close', group: 'app', footer: 14 },
	],
	'digits-confusion': [
		...MOVE_KEYS,
		{ keys: ['enter'], command: 'show-pair', group: 'look', footer: 4, disabled: first(loading, noPair) },
		...everywhere(['space', 'p'], 'confusion'),
		LEAVE,
	],
	'digits-gallery': [
		...MOVE_KEYS,
		{ keys: ['home'], command: 'first', group: 'move' },
		{ keys: ['end'], command: 'last', group: 'move' },
		{ keys: ['pageup'], command: 'far-up', group: 'move' },
		{ keys: ['pagedown'], command: 'far-down', group: 'move' },
		{ keys: ['enter'], command: 'to-maps', group: 'look', footer: 4, disabled: first(loading, nothingShown) },
		{ keys: ['f'], command: 'filter', group: 'look', footer: 5, disabled: first(loading, noOtherFilter) },
		...everywhere(['space', 'p'], 'gallery'),
		LEAVE,
	],
	'digits-draw': [
		...MOVE_KEYS,
		{ keys: ['space'], command: 'pen', group: 'edit', footer: 1.1 },
		{ keys: ['e'], command: 'eraser', group: 'edit', footer: 1.2 },
		{ keys: ['c'], command: 'clear-drawing', group: 'edit', footer: 1.3, disabled: blank },
		{
			keys: ['u'],
			command: 'undo-stroke',
			group: 'edit',
			footer: 1.4,
			disabled: unless(({ drawing }) => drawing.past.length > 0, 'nothing-to-undo'),
		},
		{ keys: ['enter'], command: 'to-maps', group: 'look', footer: 4, disabled: blank },
		...everywhere(['p'], 'draw'),
		LEAVE,
	],
};

/** The mode of the digits' screen that is looked at. */
export function digitsModeOf({ digits }: Model): DigitsMode | undefined {
	if (digits === undefined) {
		return undefined;
	}
	return digits.view === 'maps' && digits.maps.unit !== undefined ? 'digits-unit' : `digits-${digits.view}`;
}
