// The colours of values. Inputs: one row of greys, even to the eye. Signed values: blue below zero, orange above, dark at zero;
// blue and orange stay apart for every kind of colour blindness.

import { COLOURS, type Pair } from './colours.js';

/** A background and the text that can be read on it. */
export interface Swatch {
	readonly bg?: string;
	readonly fg?: string;
}

/** Swatches from low to high; a diverging row has zero in its middle. */
export interface Palette {
	readonly sequential: readonly Swatch[];
	readonly diverging: readonly Swatch[];
}

const swatches = (pairs: readonly Pair[]): Swatch[] => pairs.map(([bg, fg]) => ({ bg, fg }));

/** The palette of 24-bit colours or of xterm's 256, bright or dimmed. */
export function colourPalette(depth: 'truecolor' | 'xterm', dimmed: boolean): Palette {
	const { sequential, diverging } = COLOURS[depth][dimmed ? 'dimmed' : 'bright'];
	return { sequential: swatches(sequential), diverging: swatches(diverging) };
}

/** The 16 colours of a console. What is dimmed keeps its colour in the text alone. */
export function consolePalette(dimmed: boolean): Palette {
	if (dimmed) {
		const quiet = (fg: string): Swatch => ({ fg });
		return { sequential: [quiet('white')], diverging: [quiet('blueBright'), quiet('white'), quiet('yellow')] };
	}
	return {
		sequential: [
			{ bg: 'black', fg: 'whiteBright' },
			{ bg: 'blackBright', fg: 'whiteBright' },
			{ bg: 'white', fg: 'black' },
			{ bg: 'whiteBright', fg: 'black' },
		],
		diverging: [
			{ bg: 'cyanBright', fg: 'black' },
			{ bg: 'blue', fg: 'whiteBright' },
			{ bg: 'black', fg: 'whiteBright' },
			{ bg: 'yellow', fg: 'black' },
			{ bg: 'yellowBright', fg: 'black' },
		],
	};
}

/** No colour at all. */
export const NO_PALETTE: Palette = { sequential: [{}], diverging: [{}] };
