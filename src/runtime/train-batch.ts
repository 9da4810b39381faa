// A batch of epochs: as many as are wanted and there is time for, of which those are kept that the history asks for.

import type { Train, Trained } from '../state/message.js';
import type { Point } from '../state/trainer/history.js';
import { descend, type Epoch } from '../training/descend.js';

/** The epochs of a request. At least one is done; after each, `isTime` says whether there is time for another. */
export function trainBatch({ request, problem, from, recipe, epochs, every }: Omit<Train, 'type'>, isTime: () => boolean): Trained {
	const descent = descend(problem, from, () => recipe);
	const points: Point[] = [];
	let last: Epoch | undefined;
	for (let done = 0; done < epochs && (done === 0 || isTime()) && last?.ending === undefined; done++) {
		const next = descent.next();
		if (next.done) {
			return { type: 'trained', request, points: withLast(points, last), ending: next.value };
		}
		last = next.value;
		if (last.epoch % every === 0) {
			points.push(pointOf(last));
		}
	}
	return { type: 'trained', request, points: withLast(points, last), ending: last?.ending };
}

function pointOf({ after, loss, recipe }: Epoch): Point {
	return { descent: after, loss, recipe };
}

/** The newest epoch is always kept. */
function withLast(points: readonly Point[], last: Epoch | undefined): readonly Point[] {
	return last === undefined || points.at(-1)?.descent === last.after ? points : [...points, pointOf(last)];
}
