// How fast a training goes, of late: pauses are no part of it, tests are.

/** How many batches were done, after how many milliseconds of work. */
export interface Mark {
	readonly spent: number;
	readonly batches: number;
}

export interface Meter {
	/** Measures from here on. */
	readonly restart: (mark: Mark) => void;
	/** Batches a second up to here; undefined while nothing was measured. */
	readonly speedAt: (mark: Mark) => number | undefined;
}

/** Milliseconds of work that the speed is taken of. */
const OVER = 3000;

/** A meter that was not started yet. */
export function openMeter(): Meter {
	let marks: readonly Mark[] = [];
	return {
		restart: mark => {
			marks = [mark];
		},
		speedAt: mark => {
			marks = [...marks.filter(({ spent }) => mark.spent - spent <= OVER), mark];
			const first = marks[0] as Mark;
			const seconds = (mark.spent - first.spent) / 1000;
			return seconds > 0 ? (mark.batches - first.batches) / seconds : undefined;
		},
	};
}
