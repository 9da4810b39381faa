// The keys of a lesson and of a round, by what is to be done there, and why some of them can't be had.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import type { Stage } from '../stage/stage.js';
import { MOVE_KEYS, oneChannelOf, oneFilterOf } from '../stage/stage-keys.js';
import { isAsking, isFamily } from './attempt.js';
import { isAtEnd } from './desk.js';

/** What the desk asks of the keys. */
export type DeskMode = 'view' | 'line' | 'grid' | 'pick' | 'order' | 'sentence' | 'marks' | 'elsewhere' | 'over' | 'end';

const noHint = ({ course }: Model): Reason | undefined => {
	const attempt = course.desk?.attempt;
	return course.desk?.kind === 'test' ? 'no-hints-here' : attempt && attempt.hints < attempt.drawn.hints.length ? undefined : 'last-hint';
};

const noStepBefore = ({ course: { desk } }: Model): Reason | undefined =>
	desk?.kind !== 'lesson' ? 'no-way-back' : desk.step === 0 ? 'first-step' : undefined;

const noStage = ({ course }: Model): Reason | undefined => (course.desk?.stage === undefined ? 'no-stage' : undefined);

/** Why a key of the stage can't be had: there is none beside the question, or it has nothing to turn to. */
const onStage =
	(why: (stage: Stage) => Reason | undefined) =>
	({ course }: Model): Reason | undefined =>
		course.desk?.stage === undefined ? 'no-stage' : why(course.desk.stage);

const noFamily = ({ course: { desk } }: Model): Reason | undefined =>
	desk?.kind === 'lesson' && desk.attempt !== undefined && isFamily(desk.attempt) ? undefined : 'one-variant';

/** What can be done at every step. */
const AROUND: readonly Binding[] = [
	{ keys: ['b'], command: 'step-before', group: 'walk', footer: 8, disabled: noStepBefore },
	{ keys: ['o'], command: 'open', group: 'look', footer: 7, disabled: noStage },
	{ keys: ['c'], command: 'turn-part', group: 'look', disabled: onStage(oneChannelOf) },
	{ keys: ['f'], command: 'turn-channel', group: 'look', disabled: onStage(oneFilterOf) },
	{ keys: ['escape'], command: 'home', group: 'app', footer: 9 },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 10 },
];

/** What can be done while an answer is wanted. */
const ASKED: readonly Binding[] = [
	{ keys: ['h'], command: 'hint', group: 'answer', footer: 3, disabled: noHint },
	{ keys: ['s'], command: 'skip', group: 'answer', footer: 4 },
	...AROUND,
];

const TAB: readonly Binding[] = [
	{ keys: ['tab'], command: 'next-panel', group: 'look', footer: 6, disabled: noStage },
	{ keys: ['shift+tab'], command: 'last-panel', group: 'look', disabled: noStage },
];

/** The arrows over the stage; letters are answers or commands. */
const ARROWS: readonly Binding[] = MOVE_KEYS.map(binding => ({ ...binding, keys: binding.keys.slice(0, 1), footer: 5, disabled: noStage }));

/** The arrows over what is to be filled in, picked or put in order. */
const ACROSS: readonly Binding[] = ARROWS.map(({ disabled: _, ...binding }) => ({ ...binding, footer: 2 }));
const UP_AND_DOWN = (['up', 'down'] as const).flatMap(wanted => ACROSS.filter(({ command }) => command === wanted));

const COMMIT: Binding = { keys: ['enter'], command: 'commit', group: 'answer', footer: 1 };
const ERASE: Binding = { keys: ['backspace'], command: 'erase', group: 'answer' };
const TOGGLE: Binding = { keys: ['space'], command: 'toggle', group: 'answer', footer: 5 };

export const DESK_KEYS: Readonly<Record<DeskMode, readonly Binding[]>> = {
	view: [
		{ keys: ['enter', 'n'], command: 'go-on', group: 'walk', footer: 1 },
		...ARROWS,
		{ keys: ['space'], command: 'step', group: 'look', footer: 4, disabled: noStage },
		{ keys: ['.'], command: 'play', group: 'look', footer: 3, disabled: noStage },
		...TAB,
		...AROUND,
	],
	line: [COMMIT, ERASE, ...ARROWS, ...TAB, ...ASKED],
	grid: [COMMIT, ERASE, ...ACROSS, ...ASKED],
	pick: [COMMIT, TOGGLE, ...UP_AND_DOWN, ...ASKED],
	order: [COMMIT, TOGGLE, ...UP_AND_DOWN, ...ASKED],
	sentence: [COMMIT, ERASE, { keys: ['escape'], command: 'stop-writing', group: 'answer', footer: 2 }],
	marks: [COMMIT, TOGGLE, ...UP_AND_DOWN, { keys: ['w'], command: 'write', group: 'answer', footer: 6 }, ...ASKED],
	elsewhere: [COMMIT, ...ASKED],
	over: [
		{ keys: ['enter', 'n', 'space'], command: 'go-on', group: 'walk', footer: 1 },
		{ keys: ['r'], command: 'anew', group: 'answer', footer: 2, disabled: noFamily },
		...ARROWS,
		...TAB,
		...AROUND,
	],
	end: [{ keys: ['enter', 'n', 'space'], command: 'go-on', group: 'walk', footer: 1 }, ...AROUND.filter(({ group }) => group !== 'look')],
};

/** What the desk asks of the keys now; undefined where nothing lies open. */
export function deskModeOf({ course: { desk } }: Pick<Model, 'course'>): DeskMode | undefined {
	if (desk === undefined) {
		return undefined;
	}
	const { attempt } = desk;
	if (isAtEnd(desk)) {
		return 'end';
	}
	if (attempt === undefined) {
		return 'view';
	}
	if (!isAsking(attempt)) {
		return 'over';
	}
	const { work } = attempt;
	return work.kind === 'sentence' ? (work.writing ? 'sentence' : 'marks') : work.kind;
}
