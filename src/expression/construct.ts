// Functions that make matrices out of sizes. Sizes are settled before anything is made.

import { Fault, phrase } from '../core/fault.js';
import { identity } from './elimination.js';
import type { FunctionEntry } from './functions.js';
import { filledBy, numberIn, type Value } from './value.js';
import { MAX_STEP_VALUES, shown, type Work } from './work.js';

const SIZE = 'rows, columns';

/** Makers by name. */
export const MAKERS: Readonly<Record<string, FunctionEntry>> = {
	ones: { usage: `ones(${SIZE})`, least: 1, most: 4, run: (args, work) => filled(1, args, work) },
	zeros: { usage: `zeros(${SIZE})`, least: 1, most: 4, run: (args, work) => filled(0, args, work) },
	eye: { usage: 'eye(size)', least: 1, most: 2, run: identityOf },
	identity: { usage: 'identity(size)', least: 1, most: 2, run: identityOf },
	range: {
		usage: 'range(first, last, step)',
		least: 2,
		most: 3,
		run: ([start, end, step], work) => stepped(start, end, step, work),
	},
	linspace: { usage: phrase('linspace(first, last, how many)'), least: 3, most: 3, run: linspace },
};

/** Numbers from start to end, a step apart, the end included where it is met. */
export function stepped(start: Value | undefined, end: Value | undefined, step: Value | undefined, work: Work): Value {
	const [first, last, by] = [numberIn(start), numberIn(end), step === undefined ? 1 : numberIn(step)];
	const count = Math.floor((last - first) / by + 1e-10) + 1;
	if (!(count >= 1) || count === Number.POSITIVE_INFINITY) {
		throw new Fault('there is nothing from {first} to {last} in steps of {step}', {
			first: shown(first),
			last: shown(last),
			step: shown(by),
		});
	}
	if (count > MAX_STEP_VALUES) {
		throw new Fault('from {first} to {last} in steps of {step} is too long: at most {most} values', {
			first: shown(first),
			last: shown(last),
			step: shown(by),
			most: MAX_STEP_VALUES,
		});
	}
	return filledBy(work.allocate([count]), index => first + index * by);
}

/** `ones(3)`, `ones(2, 3)` and `ones([2, 3])`. */
function filled(content: number, args: readonly Value[], work: Work): Value {
	const [first] = args;
	const shape = args.length === 1 && first?.shape.length === 1 ? [...first.data] : args.map(numberIn);
	return filledBy(work.allocate(shape), () => content);
}

function identityOf([rows, cols]: readonly Value[], work: Work): Value {
	return identity(numberIn(rows), numberIn(cols ?? rows), work);
}

/** From the first to the last number in even steps. */
function linspace([start, end, size]: readonly Value[], work: Work): Value {
	const [first, last, count] = [numberIn(start), numberIn(end), numberIn(size)];
	return filledBy(work.allocate([count]), index => (count === 1 ? first : first + ((last - first) * index) / (count - 1)));
}
