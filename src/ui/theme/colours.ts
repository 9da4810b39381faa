// The colours of values: background, text and frame. Made by test/ui/make-colours.ts, which says how; a test holds them equal.

/** A background, the text that can be read on it, and the frame that can be seen there. */
export type Triple = readonly [background: string, text: string, frame: string];

interface Rows {
	readonly sequential: readonly Triple[];
	readonly diverging: readonly Triple[];
}

type Depth = 'truecolor' | 'xterm';

export const COLOURS: Readonly<Record<Depth, Readonly<Record<'bright' | 'dimmed', Rows>>>> = {
	truecolor: {
		bright: {
			sequential: [
				['#27272c', '#f2f2f4', '#f5c518'],
				['#313137', '#f2f2f4', '#f5c518'],
				['#3c3c41', '#f2f2f4', '#f5c518'],
				['#47474c', '#f2f2f4', '#f5c518'],
				['#535358', '#f2f2f4', '#f5c518'],
				['#5e5e64', '#f2f2f4', '#f5c518'],
				['#6a6a70', '#f2f2f4', '#f5c518'],
				['#76767c', '#ffffff', '#ffffff'],
				['#838388', '#101013', '#101013'],
				['#8f8f95', '#101013', '#101013'],
				['#9c9ca1', '#101013', '#101013'],
				['#a9a9ae', '#101013', '#101013'],
				['#b6b6bc', '#101013', '#101013'],
				['#c4c4c9', '#101013', '#101013'],
				['#d1d1d6', '#101013', '#101013'],
				['#dfdfe4', '#101013', '#101013'],
			],
			diverging: [
				['#4d8ff2', '#101013', '#101013'],
				['#457ed6', '#101013', '#101013'],
				['#3e6ebb', '#f2f2f4', '#f5c518'],
				['#365ea0', '#f2f2f4', '#f5c518'],
				['#2f4f86', '#f2f2f4', '#f5c518'],
				['#2f4670', '#f2f2f4', '#f5c518'],
				['#2e3d5a', '#f2f2f4', '#f5c518'],
				['#2d3445', '#f2f2f4', '#f5c518'],
				['#2b2b31', '#f2f2f4', '#f5c518'],
				['#3f3531', '#f2f2f4', '#f5c518'],
				['#533e30', '#f2f2f4', '#f5c518'],
				['#68482d', '#f2f2f4', '#f5c518'],
				['#7d5128', '#f2f2f4', '#f5c518'],
				['#985f2b', '#f2f2f4', '#f5c518'],
				['#b56e2d', '#101013', '#101013'],
				['#d27d2e', '#101013', '#101013'],
				['#f08c2e', '#101013', '#101013'],
			],
		},
		dimmed: {
			sequential: [
				['#212125', '#8b8b93', '#f5c518'],
				['#25252a', '#8b8b93', '#f5c518'],
				['#2a2a2e', '#a3a3ab', '#f5c518'],
				['#2f2f33', '#a3a3ab', '#f5c518'],
				['#343438', '#a3a3ab', '#f5c518'],
				['#38383d', '#a3a3ab', '#f5c518'],
				['#3d3d42', '#bdbdc4', '#f5c518'],
				['#424247', '#bdbdc4', '#f5c518'],
				['#47474c', '#bdbdc4', '#f5c518'],
				['#4c4c51', '#bdbdc4', '#f5c518'],
				['#515156', '#d6d6db', '#f5c518'],
				['#57575b', '#d6d6db', '#f5c518'],
				['#5c5c61', '#d6d6db', '#f5c518'],
				['#616166', '#ffffff', '#f5c518'],
				['#66666b', '#ffffff', '#f5c518'],
				['#6c6c71', '#ffffff', '#f5c518'],
			],
			diverging: [
				['#334d77', '#bdbdc4', '#f5c518'],
				['#30466c', '#bdbdc4', '#f5c518'],
				['#2c4061', '#bdbdc4', '#f5c518'],
				['#293956', '#a3a3ab', '#f5c518'],
				['#25334c', '#a3a3ab', '#f5c518'],
				['#252f42', '#a3a3ab', '#f5c518'],
				['#242b39', '#a3a3ab', '#f5c518'],
				['#242730', '#a3a3ab', '#f5c518'],
				['#232328', '#8b8b93', '#f5c518'],
				['#2b2728', '#a3a3ab', '#f5c518'],
				['#342b28', '#a3a3ab', '#f5c518'],
				['#3d2f27', '#a3a3ab', '#f5c518'],
				['#453327', '#a3a3ab', '#f5c518'],
				['#513929', '#bdbdc4', '#f5c518'],
				['#5c402c', '#bdbdc4', '#f5c518'],
				['#68462e', '#d6d6db', '#f5c518'],
				['#744c30', '#d6d6db', '#f5c518'],
			],
		},
	},
	xterm: {
		bright: {
			sequential: [
				['ansi256(235)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(237)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(239)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(241)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(243)', 'ansi256(231)', 'ansi256(220)'],
				['ansi256(245)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(247)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(249)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(251)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(253)', 'ansi256(233)', 'ansi256(233)'],
			],
			diverging: [
				['ansi256(75)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(68)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(25)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(24)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(236)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(94)', 'ansi256(255)', 'ansi256(220)'],
				['ansi256(130)', 'ansi256(231)', 'ansi256(220)'],
				['ansi256(172)', 'ansi256(233)', 'ansi256(233)'],
				['ansi256(215)', 'ansi256(233)', 'ansi256(233)'],
			],
		},
		dimmed: {
			sequential: [
				['ansi256(234)', 'ansi256(246)', 'ansi256(220)'],
				['ansi256(235)', 'ansi256(246)', 'ansi256(220)'],
				['ansi256(236)', 'ansi256(248)', 'ansi256(220)'],
				['ansi256(237)', 'ansi256(248)', 'ansi256(220)'],
				['ansi256(238)', 'ansi256(250)', 'ansi256(220)'],
				['ansi256(239)', 'ansi256(252)', 'ansi256(220)'],
			],
			diverging: [
				['ansi256(24)', 'ansi256(252)', 'ansi256(220)'],
				['ansi256(234)', 'ansi256(246)', 'ansi256(220)'],
				['ansi256(94)', 'ansi256(231)', 'ansi256(220)'],
			],
		},
	},
};
