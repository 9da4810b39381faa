// What the program promises to whoever relies on it, and which tests hold it to that: test/README.md is written from here.

export interface Promised {
	readonly promise: string;
	/** Files, or folders of them. */
	readonly tests: readonly string[];
	/** Proofs of the long run, by the beginning of the name that their figures are kept under. */
	readonly figures: readonly string[];
}

export const PROMISES: Readonly<Record<string, readonly Promised[]>> = {
	'Keys and sizes': [
		{
			promise:
				'Whatever is typed and however large the window is: no exception, a frame within the window, a model that is valid, memory that stays flat',
			tests: ['test/soak/random-keys.test.ts', 'test/soak/mounted.test.ts'],
			figures: ['fuzz-in-process', 'fuzz-mounted'],
		},
		{
			promise:
				'In a real terminal noise, cut sequences, broken UTF-8, pastes of 1 MB, replies and resizes leave it drawn right, and it quits clean',
			tests: ['test/terminal/fuzz.test.ts', 'test/terminal/hostile.test.ts'],
			figures: ['fuzz-terminal'],
		},
	],
	'Ways out': [
		{
			promise:
				'On every screen and while it works, every way out gives the terminal back, says the right status, leaves no process and loses no answer',
			tests: ['test/terminal/exits/exits.test.ts', 'test/terminal/ending.test.ts', 'test/terminal/pausing.test.ts'],
			figures: ['exits on a screen'],
		},
		{
			promise: 'Commands without a screen end as shells expect, their work whole or not begun',
			tests: ['test/terminal/exits/exits.test.ts', 'test/terminal/pipe.test.ts'],
			figures: ['exits without a screen'],
		},
	],
};
