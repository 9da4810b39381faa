// A frame as the terminal's cells: which character stands in each, and how it is drawn.

import { styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';

/** Row by row; behind a wide character its style alone. */
export type Cells = readonly (readonly string[])[];

export function cellsOf(frame: string): Cells {
	return frame.split('\n').map(line =>
		styledCharsFromTokens(tokenize(line)).flatMap(({ value, fullWidth, styles }) => {
			const drawn = styles
				.map(({ code }) => code)
				.sort()
				.join('');
			return fullWidth ? [drawn + value, drawn] : [drawn + value];
		}),
	);
}
