// The colours of values. Inputs: one row of greys, even to the eye. Signed values: blue below zero, orange above, dark at zero;
// blue and orange stay apart for every kind of colour blindness.

import type { Style } from '../paint/span.js';
import { COLOURS, type Triple } from './colours.js';

/** A background, the text that can be read on it, and the frame that can be seen there. */
export interface Coloured {
	readonly bg: string;
	readonly fg: string;
	readonly edge: string;
}

/** Where there is no colour there is nothing. */
export type Swatch = Coloured | Readonly<Partial<Record<keyof Coloured, never>>>;

/** Swatches from low to high; a diverging row has zero in its middle. */
export interface Palette {
	readonly sequential: readonly Swatch[];
	readonly diverging: readonly Swatch[];
}

const swatches = (triples: readonly Triple[]): Swatch[] => triples.map(([bg, fg, edge]) => ({ bg, fg, edge }));

/** The palette of 24-bit colours or of xterm's 256, bright or dimmed. */
export function colourPalette(depth: 'truecolor' | 'xterm', dimmed: boolean): Palette {
	const { sequential, diverging } = COLOURS[depth][dimmed ? 'dimmed' : 'bright'];
	return { sequential: swatches(sequential), diverging: swatches(diverging) };
}

/** The 16 colours of a console. What is dimmed keeps its colour in the text alone. Each can be read in the Linux console, too, which
 * has no bright backgrounds and shows their dark sisters. */
export function consolePalette(dimmed: boolean): Palette {
	if (dimmed) {
		const quiet = (fg: string): Coloured => ({ bg: 'black', fg, edge: FRAME });
		return { sequential: [quiet('white')], diverging: [quiet('cyan'), quiet('white'), quiet('yellowBright')] };
	}
	const dark = (bg: string): Coloured => ({ bg, fg: 'whiteBright', edge: FRAME });
	const light = (bg: string): Coloured => ({ bg, fg: 'black', edge: 'black' });
	return {
		sequential: [dark('black'), dark('blackBright'), light('white'), light('whiteBright')],
		diverging: [light('cyanBright'), dark('blue'), dark('black'), dark('red'), light('yellowBright')],
	};
}

/** Brighter than the accent: it is to be seen on grey and red, too. */
const FRAME = 'yellowBright';

/** The swatch of a cell that stands out: its text bold; but a console makes bold black grey. */
export const standingOut = ({ bg, fg }: Coloured): Style => ({ bg, fg, bold: fg !== 'black' });

/** No colour at all. */
export const NO_PALETTE: Palette = { sequential: [{}], diverging: [{}] };
