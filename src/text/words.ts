// The interface's own words. A language is one table of this shape; `{name}` in a sentence is filled where it is drawn.

import type { FaultWords } from '../core/fault.js';
import type { Mode, Op } from '../core/layer.js';
import type { Command, Group } from '../state/keys.js';
import type { PickerList, Reason } from '../state/model.js';
import type { StageView } from '../state/stage/stage.js';
import type { ExperimentName } from '../training/experiments.js';
import type { Optimizer } from '../training/optimizers.js';
import type { LossName } from '../training/problem.js';
import type { StartName } from '../training/start.js';
import type { CourseWords, PlainWords } from './course-words.js';
import type { DigitsWords } from './digits-words.js';
import { en } from './en/words.js';
import type { Language } from './languages.js';
import type { PlayWords } from './play-words.js';
import type { StackWords } from './stack-words.js';
import { zhTW } from './zh-tw/words.js';

/** What an example is called, and what to notice in it. */
export interface ExampleWords {
	readonly title: string;
	readonly notice: string;
}

/** What a screen says in two lines: what is seen, and why. */
export type TwoLines = readonly [string, string];

interface TrainerWords {
	readonly title: string;
	readonly input: string;
	readonly kernel: string;
	readonly prediction: string;
	readonly target: string;
	readonly residual: string;
	readonly gradient: string;
	readonly truth: string;
	readonly bias: string;
	readonly loss: string;
	readonly losses: Readonly<Record<LossName, string>>;
	readonly logarithmic: string;
	readonly weights: string;
	readonly surface: string;
	/** What the axes of the surface are: two weights, or the two leading eigen-directions. */
	readonly planeWeights: string;
	readonly planeEigen: string;
	readonly epochLabel: string;
	/** The loss that an epoch reported, and that of the kernel it left. */
	readonly lossReported: string;
	readonly epochOf: string;
	readonly epochBack: string;
	readonly epochShort: string;
	readonly next: string;
	readonly empty: string;
	readonly legend: string;
	readonly epochNote: string;
	readonly stepNote: string;
	readonly kept: TwoLines;
	readonly running: string;
	readonly thinned: string;
	readonly optimizers: Readonly<Record<Optimizer, string>>;
	readonly starts: Readonly<Record<StartName | 'given', string>>;
	/** The same as short as a curve's name. */
	readonly startNames: Readonly<Record<StartName | 'given', string>>;
	readonly rate: string;
	readonly limit: string;
	readonly best: string;
	readonly noLimit: string;
	readonly steepAndFlat: string;
	readonly eigenvalues: string;
	readonly condition: string;
	readonly rank: string;
	readonly measuring: string;
	readonly noCurvature: string;
	readonly tooLargeForCurvature: string;
	readonly biasName: string;
	readonly askPlane: string;
	readonly planeRange: string;
	readonly askRate: string;
	readonly notARate: string;
	readonly about: TwoLines;
	readonly goalReached: TwoLines;
	/** In place of its second line, while another run is kept. */
	readonly goalCompared: string;
	readonly willDiverge: string;
	readonly converged: string;
	readonly identified: string;
	readonly unidentified: string;
	readonly diverged: string;
	readonly overflown: string;
	readonly aboveLimit: string;
	readonly growsAnyway: string;
	readonly experiments: Readonly<Record<ExperimentName, { readonly title: string; readonly lines: TwoLines }>>;
	readonly gradientTitle: string;
	readonly gradientLines: string;
	readonly gradientFlipped: string;
	readonly outputGradient: string;
	readonly kernelGradient: string;
	readonly gradientStep: string;
	readonly gradientSpreads: string;
	readonly errorAt: string;
	readonly zeroErrors: string;
}

/** The other ways to look at a stage: what they are called, what is to be seen, the titles of what is drawn. */
interface ViewWords {
	readonly names: Readonly<Record<Exclude<StageView, 'panels'>, string>>;
	readonly channels: string;
	/** Of a 1×1 kernel. */
	readonly mixing: string;
	readonly im2col: string;
	/** Of an average. */
	readonly shares: string;
	/** Of an average whose windows divide by different numbers. */
	readonly divided: string;
	readonly toeplitz: string;
	readonly transposed: string;
	readonly matrix: string;
	readonly partial: string;
	readonly rows: string;
	readonly cols: string;
	readonly part: string;
	readonly filter: string;
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
		/** An element, and how it comes about. */
		readonly elementSum: string;
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
	readonly views: ViewWords;
	/** The kinds of layers. */
	readonly layers: Readonly<Record<Mode | Exclude<Op, 'conv'>, string>>;
	readonly knobs: {
		readonly stride: string;
		readonly padding: string;
		readonly dilation: string;
		readonly groups: string;
	};
	readonly trainer: TrainerWords;
	readonly play: PlayWords;
	readonly stack: StackWords;
	readonly digits: DigitsWords;
	readonly course: CourseWords;
	readonly plain: PlainWords;
	readonly goto: { readonly ask: string; readonly range: string };
	readonly help: { readonly title: string; readonly more: string };
	/** That the mouse was switched on, or off. */
	readonly mouse: Readonly<Record<'on' | 'off', string>>;
	readonly tooSmall: string;
	/** How faults are told; left out until it is read, when the first one is. */
	readonly faults?: FaultWords;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
	return { en, 'zh-TW': zhTW }[language];
}
