// The keys of what lies on top of a screen.

import type { Binding } from '../keys.js';
import type { Model, PickerList, Reason } from '../model.js';

/** A key that is for some lists alone. */
const onlyIn =
	(...lists: readonly PickerList[]) =>
	({ overlays }: Model): Reason | undefined => {
		const top = overlays.at(-1);
		return top?.kind === 'picker' && lists.includes(top.list) ? undefined : 'not-in-this-list';
	};

/** A list to choose from. */
export const PICKER_KEYS: readonly Binding[] = [
	{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
	{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
	{ keys: ['home', 'g'], command: 'first', group: 'move' },
	{ keys: ['end', 'G'], command: 'last', group: 'move' },
	{ keys: ['enter', 'space'], command: 'choose', group: 'change', footer: 2 },
	{ keys: ['t'], command: 'type-own', group: 'change', footer: 4, disabled: onlyIn('inputs', 'kernels') },
	{ keys: ['x'], command: 'drop', group: 'change', footer: 5, disabled: onlyIn('sessions') },
	{ keys: ['escape', 'q'], command: 'close', group: 'app', footer: 3 },
];

/** The keys themselves, shown. */
export const HELP_KEYS: readonly Binding[] = [
	{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
	{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
	{ keys: ['pageup', 'b'], command: 'far-up', group: 'move', footer: 3 },
	{ keys: ['pagedown', 'space'], command: 'far-down', group: 'move', footer: 3 },
	{ keys: ['escape', '?', 'q', 'enter'], command: 'close', group: 'app', footer: 2 },
];

/** A field to type into. */
export const FIELD_KEYS: readonly Binding[] = [
	{ keys: ['enter'], command: 'choose', group: 'change', footer: 1 },
	{ keys: ['backspace'], command: 'erase', group: 'change', footer: 2 },
	{ keys: ['escape'], command: 'close', group: 'app', footer: 3 },
];

/** Something that can't be taken back. */
export const CONFIRM_KEYS: readonly Binding[] = [
	{ keys: ['y'], command: 'choose', group: 'change', footer: 1 },
	{ keys: ['n', 'escape', 'q', 'enter'], command: 'close', group: 'app', footer: 2 },
];
