// What would be done too often is done now and then, and the last time of all.

/** Calls `act` at once where it has not been called for so many milliseconds; else as soon as that is over. */
export function atMostEvery(milliseconds: number, act: () => void): () => void {
	let resting: NodeJS.Timeout | undefined;
	let isMissed = false;
	const run = (): void => {
		isMissed = false;
		resting = setTimeout(over, milliseconds).unref();
		act();
	};
	const over = (): void => {
		resting = undefined;
		if (isMissed) {
			run();
		}
	};
	return () => {
		if (resting === undefined) {
			run();
		} else {
			isMissed = true;
		}
	};
}
