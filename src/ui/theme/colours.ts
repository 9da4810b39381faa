// The colours of values: background and text. Made by test/ui/make-colours.ts, which says how; a test holds them equal.

/** A background and the text that can be read on it. */
export type Pair = readonly [background: string, text: string];

interface Rows {
	readonly sequential: readonly Pair[];
	readonly diverging: readonly Pair[];
}

type Depth = 'truecolor' | 'xterm';

export const COLOURS: Readonly<Record<Depth, Readonly<Record<'bright' | 'dimmed', Rows>>>> = {
	truecolor: {
		bright: {
			sequential: [
				['#27272c', '#f2f2f4'],
				['#313137', '#f2f2f4'],
				['#3c3c41', '#f2f2f4'],
				['#47474c', '#f2f2f4'],
				['#535358', '#f2f2f4'],
				['#5e5e64', '#f2f2f4'],
				['#6a6a70', '#f2f2f4'],
				['#76767c', '#ffffff'],
				['#838388', '#101013'],
				['#8f8f95', '#101013'],
				['#9c9ca1', '#101013'],
				['#a9a9ae', '#101013'],
				['#b6b6bc', '#101013'],
				['#c4c4c9', '#101013'],
				['#d1d1d6', '#101013'],
				['#dfdfe4', '#101013'],
			],
			diverging: [
				['#4d8ff2', '#101013'],
				['#457ed6', '#101013'],
				['#3e6ebb', '#f2f2f4'],
				['#365ea0', '#f2f2f4'],
				['#2f4f86', '#f2f2f4'],
				['#2f4670', '#f2f2f4'],
				['#2e3d5a', '#f2f2f4'],
				['#2d3445', '#f2f2f4'],
				['#2b2b31', '#f2f2f4'],
				['#3f3531', '#f2f2f4'],
				['#533e30', '#f2f2f4'],
				['#68482d', '#f2f2f4'],
				['#7d5128', '#f2f2f4'],
				['#985f2b', '#f2f2f4'],
				['#b56e2d', '#101013'],
				['#d27d2e', '#101013'],
				['#f08c2e', '#101013'],
			],
		},
		dimmed: {
			sequential: [
				['#212125', '#8b8b93'],
				['#25252a', '#8b8b93'],
				['#2a2a2e', '#a3a3ab'],
				['#2f2f33', '#a3a3ab'],
				['#343438', '#a3a3ab'],
				['#38383d', '#a3a3ab'],
				['#3d3d42', '#bdbdc4'],
				['#424247', '#bdbdc4'],
				['#47474c', '#bdbdc4'],
				['#4c4c51', '#bdbdc4'],
				['#515156', '#d6d6db'],
				['#57575b', '#d6d6db'],
				['#5c5c61', '#d6d6db'],
				['#616166', '#ffffff'],
				['#66666b', '#ffffff'],
				['#6c6c71', '#ffffff'],
			],
			diverging: [
				['#334d77', '#bdbdc4'],
				['#30466c', '#bdbdc4'],
				['#2c4061', '#bdbdc4'],
				['#293956', '#a3a3ab'],
				['#25334c', '#a3a3ab'],
				['#252f42', '#a3a3ab'],
				['#242b39', '#a3a3ab'],
				['#242730', '#a3a3ab'],
				['#232328', '#8b8b93'],
				['#2b2728', '#a3a3ab'],
				['#342b28', '#a3a3ab'],
				['#3d2f27', '#a3a3ab'],
				['#453327', '#a3a3ab'],
				['#513929', '#bdbdc4'],
				['#5c402c', '#bdbdc4'],
				['#68462e', '#d6d6db'],
				['#744c30', '#d6d6db'],
			],
		},
	},
	xterm: {
		bright: {
			sequential: [
				['ansi256(235)', 'ansi256(255)'],
				['ansi256(237)', 'ansi256(255)'],
				['ansi256(239)', 'ansi256(255)'],
				['ansi256(241)', 'ansi256(255)'],
				['ansi256(243)', 'ansi256(231)'],
				['ansi256(245)', 'ansi256(233)'],
				['ansi256(247)', 'ansi256(233)'],
				['ansi256(249)', 'ansi256(233)'],
				['ansi256(251)', 'ansi256(233)'],
				['ansi256(253)', 'ansi256(233)'],
			],
			diverging: [
				['ansi256(75)', 'ansi256(233)'],
				['ansi256(68)', 'ansi256(233)'],
				['ansi256(25)', 'ansi256(255)'],
				['ansi256(24)', 'ansi256(255)'],
				['ansi256(236)', 'ansi256(255)'],
				['ansi256(94)', 'ansi256(255)'],
				['ansi256(130)', 'ansi256(231)'],
				['ansi256(172)', 'ansi256(233)'],
				['ansi256(215)', 'ansi256(233)'],
			],
		},
		dimmed: {
			sequential: [
				['ansi256(234)', 'ansi256(246)'],
				['ansi256(235)', 'ansi256(246)'],
				['ansi256(236)', 'ansi256(248)'],
				['ansi256(237)', 'ansi256(248)'],
				['ansi256(238)', 'ansi256(250)'],
				['ansi256(239)', 'ansi256(252)'],
			],
			diverging: [
				['ansi256(24)', 'ansi256(252)'],
				['ansi256(234)', 'ansi256(246)'],
				['ansi256(94)', 'ansi256(231)'],
			],
		},
	},
};
