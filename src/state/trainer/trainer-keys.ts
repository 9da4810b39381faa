// The keys of the trainer and of its gradient view, and why some of them can't be had.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import { MOVE_KEYS } from '../stage/stage-keys.js';
import { planeCount } from './plane.js';
import { curvatureIn, epochsDone, filterWeights, showsNewest, sliceCount } from './trainer.js';

const over = ({ trainer }: Model): Reason | undefined =>
	trainer?.ending && (trainer.ending.status === 'diverged' ? 'has-diverged' : 'has-converged');

/** From an epoch that was gone back to, those after it can be seen again. */
const overHere = (model: Model): Reason | undefined =>
	model.trainer !== undefined && showsNewest(model.trainer) ? over(model) : undefined;

const noRun = ({ trainer }: Model): Reason | undefined => (trainer !== undefined && epochsDone(trainer) > 0 ? undefined : 'no-run');

const noneBeside = ({ trainer }: Model): Reason | undefined => (trainer?.beside === undefined ? 'no-run-beside' : undefined);

const atStart = ({ trainer }: Model): Reason | undefined => (trainer?.at === 0 ? 'first-epoch' : undefined);

const oneSlice = ({ trainer }: Model): Reason | undefined => (trainer !== undefined && sliceCount(trainer) > 1 ? undefined : 'one-slice');

const onePlane = ({ trainer }: Model): Reason | undefined =>
	trainer !== undefined && curvatureIn(trainer) !== undefined && planeCount(filterWeights(trainer)) > 1 ? undefined : 'one-plane';

/** In a task of a lesson the rate alone is the learner's. */
const inTask = ({ course }: Model): Reason | undefined => (course.visit?.task === true ? 'task-is-set' : undefined);

/** The trainer's keys. */
export const TRAINER_KEYS: readonly Binding[] = [
	{ keys: ['space'], command: 'run', group: 'walk', footer: 1, disabled: over },
	{ keys: ['n'], command: 'one-epoch', group: 'walk', footer: 2, disabled: overHere },
	{ keys: ['N'], command: 'ten-epochs', group: 'walk', disabled: over },
	{ keys: [',', 'left'], command: 'epoch-back', group: 'walk', footer: 3, disabled: atStart },
	{ keys: ['.', 'right'], command: 'epoch-forward', group: 'walk', footer: 15 },
	{ keys: ['home'], command: 'first-epoch', group: 'walk' },
	{ keys: ['end'], command: 'last-epoch', group: 'walk' },
	{ keys: ['r'], command: 'restart', group: 'walk', footer: 8 },
	{ keys: ['>'], command: 'run-faster', group: 'walk' },
	{ keys: ['<'], command: 'run-slower', group: 'walk' },
	{ keys: ['+', '='], command: 'rate-up', group: 'change', footer: 4 },
	{ keys: ['-'], command: 'rate-down', group: 'change', footer: 5 },
	{ keys: [']'], command: 'rate-double', group: 'change' },
	{ keys: ['['], command: 'rate-halve', group: 'change' },
	{ keys: ['enter'], command: 'ask-rate', group: 'change' },
	{ keys: ['o'], command: 'optimizer', group: 'change', footer: 12, disabled: inTask },
	{ keys: ['s'], command: 'start', group: 'change', footer: 13, disabled: inTask },
	{ keys: ['m'], command: 'sum-or-mean', group: 'change', disabled: inTask },
	{ keys: ['b'], command: 'learn-bias', group: 'change', disabled: inTask },
	{ keys: ['1'], command: 'experiment-rate', group: 'experiments', footer: 7, disabled: inTask },
	{ keys: ['2'], command: 'experiment-mean', group: 'experiments', footer: 7, disabled: inTask },
	{ keys: ['3'], command: 'experiment-ones', group: 'experiments', footer: 7, disabled: inTask },
	{ keys: ['4'], command: 'experiment-zeros', group: 'experiments', footer: 7, disabled: inTask },
	{ keys: ['0'], command: 'origin', group: 'experiments', disabled: inTask },
	{ keys: ['c'], command: 'compare', group: 'look', footer: 9, disabled: noRun },
	{ keys: ['C'], command: 'drop-run', group: 'look', disabled: noneBeside },
	{ keys: ['v'], command: 'numbers', group: 'look', footer: 10 },
	{ keys: ['g'], command: 'gradient', group: 'look', footer: 6 },
	{ keys: ['l'], command: 'logarithm', group: 'look', footer: 14 },
	{ keys: ['tab'], command: 'next-plot', group: 'look', footer: 11 },
	{ keys: ['d'], command: 'plane', group: 'look', disabled: onePlane },
	{ keys: ['D'], command: 'ask-plane', group: 'look', disabled: onePlane },
	{ keys: ['f'], command: 'slice', group: 'look', disabled: oneSlice },
	{ keys: ['escape'], command: 'leave', group: 'app', footer: 16 },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];

/** The gradient view's: those of the stage that move over it. */
export const GRADIENT_KEYS: readonly Binding[] = [
	...MOVE_KEYS,
	{ keys: ['tab'], command: 'next-panel', group: 'look', footer: 5 },
	{ keys: ['shift+tab'], command: 'last-panel', group: 'look' },
	{ keys: ['space'], command: 'step', group: 'walk', footer: 3 },
	{ keys: [','], command: 'step-back', group: 'walk', footer: 6 },
	{ keys: ['.'], command: 'play', group: 'walk', footer: 7 },
	{ keys: ['home'], command: 'first', group: 'walk' },
	{ keys: ['end'], command: 'last', group: 'walk' },
	{ keys: ['a'], command: 'show-all', group: 'look', footer: 8 },
	{ keys: ['n'], command: 'one-epoch', group: 'walk', footer: 4, disabled: overHere },
	{ keys: ['f'], command: 'slice', group: 'look', disabled: oneSlice },
	{ keys: ['escape', 'g'], command: 'close', group: 'app', footer: 2 },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];
