// What a rule of the check is given: a part of a lesson, and where to put down what is wrong with it.

import type { Fault } from '../../core/fault.js';
import type { Drawn } from '../exercises/drawn.js';
import type { Compiled } from '../format/compile-lesson.js';
import type { Problem } from '../format/source.js';
import type { Path } from '../format/yaml.js';
import type { Lesson, PlayBlock, Step, TrainBlock } from '../lesson.js';

/** A step of a lesson in a language. */
export interface Desk {
	readonly lesson: Lesson;
	readonly step: Step;
	/** Puts down what is wrong with a value of the step's block; with an empty path, with the block. */
	readonly wrong: (path: Path, fault: Fault, severity?: Problem['severity']) => void;
	/** Puts down what is wrong with the step itself. */
	readonly wrongStep: (fault: Fault, severity?: Problem['severity']) => void;
}

/** What the check asks of the world around it. What is left out is not tried. */
export interface Tools {
	/** Milliseconds of work done, counted from anywhere. */
	readonly now: () => number;
	/** Variants of each exercise that are drawn; a thousand where it is not said. */
	readonly variants?: number;
	/** Whether there is a file of the course at a path from its folder. */
	readonly exists?: (path: string) => boolean;
	/** Whether some training that a learner may come upon reaches the goal. Throws a Fault where its parts don't fit. */
	readonly trains?: (block: TrainBlock) => boolean;
	/** Whether the stage with these options (`--padding 1`) is where the goal is. Throws a Fault where they are none. */
	readonly plays?: (block: PlayBlock, drawn: Drawn, options: string) => boolean;
	/** What of a step has no room on a screen of 80×24 in a language; undefined where all of it has. */
	readonly crowded?: (lesson: Lesson, step: number, language: string) => Crowded | undefined;
}

/** A text that can't be read to its end. */
export interface Crowded {
	/** Of the value of the block that it stands at; empty where it is the step itself. */
	readonly path: Path;
	/** How many lines more than there are it takes. */
	readonly lines: number;
}

/** The steps of a lesson with their places. */
export function desksOf({ lesson, page, steps }: Compiled): Desk[] {
	return lesson.pages.flatMap((step, index): Desk[] => {
		const placed = steps[index];
		return placed === undefined
			? []
			: [
					{
						lesson,
						step,
						wrong: (path, fault, severity) => page.wrong(placed.at(path), fault, severity),
						wrongStep: (fault, severity) => page.wrong(placed.offset, fault, severity),
					},
				];
	});
}
