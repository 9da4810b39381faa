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
	'What the surroundings do': [
		{
			promise:
				'A home that is missing, relative, a file, a link to itself, under /proc, read-only or not ours: what can work works, the rest is one line',
			tests: ['test/faults/homes.test.ts', 'test/runtime/progress/trouble.test.ts'],
			figures: ['homes'],
		},
		{
			promise: 'A full or read-only disk: what there was stays, one line says so, what could not be kept is tried again',
			tests: ['test/faults/disk.test.ts'],
			figures: ['full and read-only disk'],
		},
		{
			promise:
				'Progress, settings, sessions and weights cut anywhere or with a bit turned: read as far as they go, or one line; set aside, never lost',
			tests: ['test/faults/bits.test.ts', 'test/runtime/progress/damage.test.ts', 'test/faults/files.test.ts'],
			figures: ['damage'],
		},
		{
			promise:
				'A folder, a pipe, a device where a file should be; clocks set back; programs at once and programs killed: nothing hangs, nothing is lost',
			tests: ['test/faults/files.test.ts', 'test/faults/clock.test.ts', 'test/runtime/progress/processes.test.ts'],
			figures: ['killed while it answers'],
		},
		{
			promise: 'Any TERM, any locale, closed standard streams, few open files: a screen or text, never a crash',
			tests: ['test/faults/terminals.test.ts', 'test/faults/streams.test.ts'],
			figures: ['terminals and locales', 'streams'],
		},
	],
	'What comes from outside': [
		{
			promise: 'No expression gets out of the sandbox, through whichever door it comes',
			tests: ['test/hostile/expressions.test.ts', 'test/expression/sandbox.test.ts'],
			figures: ['hostile: expressions'],
		},
		{
			promise: 'YAML and Markdown that attack, JSON that pollutes: one line or no harm; prototypes and globals stay as they are',
			tests: ['test/hostile/lessons.test.ts', 'test/hostile/json.test.ts', 'test/course/format/fuzz.test.ts'],
			figures: ['hostile: lessons', 'hostile: JSON'],
		},
		{
			promise: 'No escape, no control and no hidden mark reaches the terminal',
			tests: ['test/hostile/texts.test.ts', 'test/terminal/hostile.test.ts'],
			figures: ['hostile: escapes'],
		},
		{
			promise: 'No path leaves its folder; devices, pipes and long names end in one line',
			tests: ['test/hostile/paths.test.ts'],
			figures: ['hostile: paths'],
		},
		{
			promise: 'Bombs of size and of compression end early',
			tests: ['test/hostile/bombs.test.ts', 'test/formats/png.test.ts', 'test/formats/pasted/read-pasted.test.ts'],
			figures: ['hostile: pasted', 'hostile: bombs'],
		},
		{
			promise: 'No network at run time: every way out is denied and watched while all of it runs',
			tests: ['test/hostile/network/network.test.ts'],
			figures: ['hostile: network'],
		},
	],
	Speed: [
		{
			promise: 'Every goal, in one run of the benchmark: bench/results.md',
			tests: ['test/bench/run.mjs', 'test/bench/stats.test.ts'],
			figures: [],
		},
		{ promise: 'What takes twice as long as it did is noticed', tests: ['test/bench/doubling.test.ts'], figures: [] },
		{ promise: 'Compiled code is taken only where it is whole and ours', tests: ['test/boot/code-cache.test.ts'], figures: [] },
	],
	Everywhere: [
		{ promise: 'Node 20, 22 and 24: the whole suite', tests: ['test/soak/nodes.ts'], figures: ['nodes'] },
		{
			promise: 'The package alone, offline, in a folder of any name, below 3 MB',
			tests: ['test/package.test.ts'],
			figures: ['package'],
		},
		{
			promise: 'In tmux, every screen as in a terminal: text and colours, after resizes, splits, detaching and attaching',
			tests: ['test/terminal/tmux.test.ts'],
			figures: ['tmux'],
		},
		{
			promise: 'Every pair of colours that is drawn can be read: 4.5 for text, 3 for marks, in 16, 256 and all colours, by every eye',
			tests: ['test/ui/contrast/contrast.test.ts', 'test/ui/colours.test.ts', 'test/ui/palette.test.ts'],
			figures: ['contrast'],
		},
		{
			promise: 'All lessons by lines alone, in each language: right, and wrong by each known rule',
			tests: ['test/lessons/played.test.ts', 'test/terminal/pipe.test.ts'],
			figures: ['plain'],
		},
		{
			promise: 'The mouse is asked for only where it is wanted, and means what the keys would; less motion where that is wished',
			tests: ['test/ui/pointing', 'test/state/pointing', 'test/terminal/mouse.test.ts', 'test/state/motion.test.ts'],
			figures: ['mouse'],
		},
	],
	'For those who come next': [
		{ promise: 'The five recipes of CONTRIBUTING.md, followed on a copy', tests: ['test/contributing.test.ts'], figures: [] },
		{
			promise: 'The README: its commands run, its keys, links and pictures, the lesson map and this table are fresh',
			tests: ['test/readme.test.ts', 'test/lessons/map.test.ts', 'test/pictures/fresh.test.ts', 'test/promises.test.ts'],
			figures: [],
		},
		{
			promise: 'Completion, manual page and help are the command tables; shells really complete',
			tests: ['test/commands/completion.test.ts', 'test/commands/man-page.test.ts', 'test/commands/help.test.ts'],
			figures: [],
		},
		{ promise: 'The change log tells of the version there is', tests: ['test/changelog.test.ts'], figures: [] },
		{
			promise: 'Imports point one way, no file is long without a reason, nothing is unused (knip, in npm run check)',
			tests: ['test/architecture.test.ts', 'knip.config.js'],
			figures: [],
		},
	],
};
