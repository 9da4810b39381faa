// The interface's own words. A language is one table of this shape; `{name}` in a sentence is filled where it is drawn.

import type { Mode, Op } from '../core/layer.js';
import type { Command, Group } from '../state/keys.js';
import type { PickerList, Reason } from '../state/model.js';
import { en } from './en.js';
import { zhTW } from './zh-tw.js';

/** What an example is called, and what to notice in it. */
export interface ExampleWords {
	readonly title: string;
	readonly notice: string;
}

export interface Words {
	/** A word or two, for the line of next keys. */
	readonly commands: Readonly<Record<Command, string>>;
	/** The same in full, for the help and the README. */
	readonly explained: Readonly<Record<Command, string>>;
	readonly groups: Readonly<Record<Group, string>>;
	readonly reasons: Readonly<Record<Reason, string>>;
	readonly pickers: Readonly<Record<PickerList, string>>;
	readonly samples: Readonly<Record<string, string>>;
	readonly kernels: Readonly<Record<string, string>>;
	readonly examples: Readonly<Record<string, ExampleWords>>;
	readonly stage: {
		readonly input: string;
		readonly kernel: string;
		readonly output: string;
		readonly maxWindow: string;
		readonly avgWindow: string;
		readonly bias: string;
		readonly ownLayer: string;
		readonly element: string;
		readonly window: string;
		readonly inputAt: string;
		readonly feeds: string;
		readonly feedsNothing: string;
		readonly weightAt: string;
		readonly multiplies: string;
		readonly gradient: string;
		readonly rowSums: string;
		readonly channelSum: string;
		readonly zeroWeights: string;
		readonly products: string;
		readonly values: string;
		readonly channelSums: string;
		readonly maximum: string;
		readonly average: string;
		readonly flipped: string;
		readonly scrolled: string;
		readonly lens: string;
		readonly playing: string;
		readonly sizeBoth: string;
		readonly sizeEach: string;
	};
	/** The kinds of layers. */
	readonly layers: Readonly<Record<Mode | Exclude<Op, 'conv'>, string>>;
	readonly knobs: {
		readonly stride: string;
		readonly padding: string;
		readonly dilation: string;
		readonly groups: string;
	};
	readonly goto: { readonly ask: string; readonly range: string };
	readonly help: { readonly title: string; readonly more: string };
	readonly tooSmall: string;
}

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of a language. */
export function wordsOf(language: Language): Words {
	return { en, 'zh-TW': zhTW }[language];
}
