// The words of the playground: its knobs, what was done, what is asked, what is copied.

import type { CopiedTo, CopyName, MatrixRole } from '../state/model.js';
import type { KnobName } from '../state/play/knobs/knob.js';

export interface PlayWords {
	readonly knobs: Readonly<Record<KnobName, string>>;
	/** What a knob does, in a line. */
	readonly about: Readonly<Record<KnobName, string>>;
	/** Names that a knob is set to, where they are not as they are typed. */
	readonly values: Readonly<Record<string, string>>;
	readonly sheet: string;
	/** A knob turned: the output's size before and after, or that it stays. */
	readonly turned: string;
	readonly turnedSame: string;
	readonly rowsFormula: string;
	readonly colsFormula: string;
	readonly bothFormula: string;
	readonly padded: string;
	readonly filled: string;
	readonly matrices: Readonly<Record<MatrixRole | 'output', string>>;
	readonly read: string;
	readonly readDialect: string;
	/** What the ways of printing a matrix are called. */
	readonly dialects: Readonly<Record<string, string>>;
	readonly readScaled: string;
	readonly reading: string;
	readonly notANumber: string;
	readonly written: string;
	readonly writtenScaled: string;
	readonly kept: string;
	readonly dropped: string;
	/** What the fields ask for. */
	readonly asks: {
		readonly cell: string;
		readonly input: string;
		readonly kernel: string;
		readonly brush: string;
		readonly seed: string;
		readonly store: string;
		readonly keep: string;
		readonly knob: string;
		readonly knobNames: string;
	};
	readonly replaceFile: string;
	readonly replaceSession: string;
	readonly drop: string;
	readonly brushDown: string;
	readonly waiting: string;
	readonly asGiven: string;
	readonly mirrored: string;
	readonly copies: Readonly<Record<CopyName, { readonly name: string; readonly about: string }>>;
	readonly copiedTo: Readonly<Record<CopiedTo, string>>;
	readonly sessionAt: string;
	readonly damaged: string;
}
