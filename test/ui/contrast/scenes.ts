// Every moment of every screen that any test looks at, each made when it is drawn.

import { EXAMPLES } from '../../../src/core/examples.js';
import type { Model } from '../../../src/state/model.js';
import { example, press } from '../../state/app.js';
import { courseStates } from '../../state/course/states.js';
import { playStates } from '../../state/play/states.js';
import { stackStates } from '../../state/stack/states.js';
import { MOMENTS } from '../course/moments.js';
import { DIGITS, onDigits } from '../digits/fixture.js';
import { MORE_SCENES } from '../digits/maps-scenes.js';
import { SCENES as DIGITS_SCENES } from '../digits/scenes.js';
import { STACK_SCENES } from '../stack/scenes.js';
import { SCENES as TRAINER_SCENES } from '../trainer/scenes.js';

export type Scene = readonly [name: string, make: () => Model];

/** On the stage: where the cursor can be, and the other ways to look. */
const STAGE_KEYS = ['', 'tab right', 'tab tab', 'v', 'v v', '?', 'i', 'e', 'm', 'o', 'g "9,9" enter'];

const named = (screen: string, scenes: Readonly<Record<string, () => Model>>): Scene[] =>
	Object.entries(scenes).map(([name, make]) => [`${screen}, ${name}`, make]);

const STAGE: readonly Scene[] = EXAMPLES.flatMap(({ id }) =>
	STAGE_KEYS.map((keys): Scene => [`stage, ${id} ${keys}`, () => press(example(id), keys).model]),
);

/** Scenes that are looked at as pictures, too. */
export const SCENES: readonly Scene[] = [
	...STAGE,
	...named('course', MOMENTS),
	...named('trainer', TRAINER_SCENES),
	...named('stack', STACK_SCENES),
	...[...Object.entries(DIGITS), ...Object.entries(DIGITS_SCENES)].map(
		([name, digits]): Scene => [`digits, ${name}`, () => onDigits(digits)],
	),
	...MORE_SCENES.map((digits, index): Scene => [`digits, map ${index}`, () => onDigits(digits)]),
];

/** What keys lead to in every state that differs in what it allows: many, and slow to make. */
export function statesOf(): Scene[] {
	return [
		...courseStates().map((model, index): Scene => [`course, state ${index}`, () => model]),
		...playStates().map((model, index): Scene => [`playground, state ${index}`, () => model]),
		...stackStates().map((model, index): Scene => [`stack, state ${index}`, () => model]),
	];
}
