// A misconception: a wrong rule about layers that can be computed, so that a wrong answer can be traced to it.

import type { Grid } from '../../../core/grid.js';
import type { Work } from '../../../expression/work.js';
import type { Place, Scene } from '../drawn.js';
import type { EngineFunction } from '../engine.js';

/** What it puts in the place of the truth; anything it leaves out stays right. */
export interface Misconception {
	/** What is believed, in kebab case: lessons and progress name it so. */
	readonly name: string;
	/** Its number among the twenty that the course must meet. */
	readonly fact?: number;
	/** The layer as it is believed to be; undefined where the belief makes no difference to this one. */
	readonly scene?: (scene: Scene) => Scene | undefined;
	/** What is believed to come out of a layer. */
	readonly output?: (output: Grid, scene: Scene, work: Work) => Grid;
	/** Where on the output is read instead. */
	readonly cell?: (place: Place) => Place;
	/** What is believed to be the size of an output. */
	readonly sides?: (sides: readonly number[]) => readonly number[];
	/** Functions of the engine that are believed to work otherwise. */
	readonly functions?: Readonly<Record<string, Partial<EngineFunction>>>;
}
