// A lesson as the program uses it: plain data, compiled once from Markdown and YAML. Expressions are trees already, so that
// neither a parser nor mathjs is needed to learn.

import type { ActivationName } from '../core/activation.js';
import type { PaddingMode } from '../core/axis.js';
import type { Mode, Op, PADDING_NAMES } from '../core/layer.js';
import type { Tree } from '../expression/tree.js';

/** What the list of a course says of a lesson, without its steps. */
export interface LessonEntry {
	/** Never changes: progress hangs on it. */
	readonly id: string;
	/** From its folder, `01-cross-correlation`: the order of the course. */
	readonly number: number;
	readonly title: string;
	/** Lessons to do before, by id. */
	readonly needs: readonly string[];
	readonly skills: readonly string[];
	readonly minutes: number;
	readonly steps: number;
	/** In the order in which they come. */
	readonly exercises: readonly ExerciseEntry[];
}

export interface ExerciseEntry {
	readonly id: string;
	readonly skill: string;
	readonly type: Exercise['type'];
	/** The step it stands on, from 0. */
	readonly step: number;
	/** Whether each attempt can draw a fresh variant. */
	readonly family: boolean;
}

/** A course: its lessons in order. */
export interface Catalogue {
	readonly lessons: readonly LessonEntry[];
}

export interface Lesson extends LessonEntry {
	readonly pages: readonly Step[];
}

/** One screen: some prose, and at most one thing to look at or to do. */
export interface Step {
	readonly title: string;
	readonly prose: readonly ProseBlock[];
	readonly block: Block | undefined;
}

/** A text with places to fill: `{=expression}`. */
export type Text = readonly (string | { readonly value: Tree })[];

export interface ProseSpan {
	readonly text: string | { readonly value: Tree };
	readonly style?: 'strong' | 'emphasis' | 'code';
}

export type ProseBlock =
	| { readonly kind: 'paragraph'; readonly spans: readonly ProseSpan[] }
	/** `marker` is `•` or `1.`; `depth` counts from 0. */
	| { readonly kind: 'item'; readonly marker: string; readonly depth: number; readonly spans: readonly ProseSpan[] }
	| { readonly kind: 'quote'; readonly spans: readonly ProseSpan[] }
	| { readonly kind: 'code'; readonly lines: readonly string[] };

/** Numbers in a lesson: a built-in name, values as they are, or an expression over the params. */
export type GridSource =
	| { readonly kind: 'named'; readonly name: string }
	| { readonly kind: 'values'; readonly shape: readonly number[]; readonly data: readonly number[] }
	| { readonly kind: 'tree'; readonly tree: Tree };

/** A layer over its input, as `run -` describes it, any number an expression over the params. */
export interface LayerSource {
	readonly op: Op;
	readonly input: GridSource;
	/** A convolution's; what a `kernel` exercise asks for is left out. */
	readonly kernel?: GridSource;
	/** One number, or a vector of one a channel. */
	readonly bias?: Tree;
	readonly stride?: readonly [Tree, Tree];
	readonly padding?: (typeof PADDING_NAMES)[number] | readonly [Tree, Tree, Tree, Tree];
	readonly paddingMode?: PaddingMode;
	readonly dilation?: readonly [Tree, Tree];
	readonly groups?: Tree;
	readonly mode?: Mode;
	readonly activation?: ActivationName;
	readonly window?: readonly [Tree, Tree];
	readonly ceilMode?: boolean;
	readonly countPadding?: boolean;
	readonly outputPadding?: readonly [Tree, Tree];
}

/** A number or a matrix that each attempt draws anew; later ones may name earlier ones. */
export type Param =
	| { readonly kind: 'range'; readonly name: string; readonly first: number; readonly last: number }
	| { readonly kind: 'list'; readonly name: string; readonly values: readonly number[] }
	| {
			readonly kind: 'grid';
			readonly name: string;
			readonly rows: Tree;
			readonly cols: Tree;
			readonly first: number;
			readonly last: number;
	  };

/** A misconception that may have led to a wrong answer; `answer`, where its rule can not be computed from the exercise's own answer. */
export interface WrongRule {
	readonly model: string;
	readonly answer?: Tree;
}

/** What every exercise has. */
interface ExerciseBase {
	/** Never changes: progress hangs on it. */
	readonly id: string;
	readonly skill: string;
	readonly ask: Text;
	/** From a nudge to the last step but one; the last is not the answer. */
	readonly hints: readonly Text[];
	/** Why the answer is right: one line. */
	readonly explain: Text;
	readonly params: readonly Param[];
	/** A variant in which one of these is 0 is not drawn. */
	readonly where: readonly Tree[];
	readonly wrong: readonly WrongRule[];
	/** What the stage shows beside the question. */
	readonly layer?: LayerSource;
}

/** A layer to look at, the window on an element. Not an exercise. */
export interface ViewBlock {
	readonly type: 'view';
	readonly id: string | undefined;
	readonly layer: LayerSource;
	/** Row and column of the output element that the window is on. */
	readonly at: readonly [number, number];
	readonly panel: 'input' | 'kernel' | 'output';
	/** Whether the whole output is shown from the start. */
	readonly shown: boolean;
	readonly caption: Text;
}

/** The next output elements, foretold before the window moves there. */
export interface PredictBlock extends ExerciseBase {
	readonly type: 'predict';
	readonly layer: LayerSource;
	/** Channel, row and column of each. */
	readonly cells: readonly (readonly [Tree, Tree, Tree])[];
}

export interface NumberBlock extends ExerciseBase {
	readonly type: 'number';
	readonly answer: Tree;
}

/** Rows × columns, or channels × rows × columns. */
export interface ShapeBlock extends ExerciseBase {
	readonly type: 'shape';
	/** A vector of two or three sizes. */
	readonly answer: Tree;
}

export interface MatrixBlock extends ExerciseBase {
	readonly type: 'matrix';
	/** The output of the layer where it is left out. */
	readonly answer: Tree | undefined;
	/** Cells that are filled in already, row and column. */
	readonly given: readonly (readonly [number, number])[];
	/** What stands beside the rows, and above the columns, of a grid without a layer; empty where nothing does. */
	readonly rowNames: readonly Text[];
	readonly columnNames: readonly Text[];
}

/** A kernel that turns the input into the target: any that does is right. */
export interface KernelBlock extends ExerciseBase {
	readonly type: 'kernel';
	/** Without a kernel. */
	readonly layer: LayerSource;
	/** One kernel that is right: the target is what it makes; its size is that of the answer. */
	readonly answer: GridSource;
}

export interface Option {
	readonly text: Text;
	readonly right: boolean;
	/** Why it holds, or why not. */
	readonly explain: Text;
	/** The misconception that it comes from. */
	readonly model?: string;
}

/** One of them (`choice`), or all that hold (`choices`). */
export interface ChoiceBlock extends ExerciseBase {
	readonly type: 'choice' | 'choices';
	readonly options: readonly Option[];
	/** Whether the options stay in the author's order; else each attempt shuffles them. */
	readonly fixed: boolean;
}

export interface OrderBlock extends ExerciseBase {
	readonly type: 'order';
	/** In the right order. */
	readonly items: readonly Text[];
}

/** One sentence of the learner's own, compared with what a good one says, and marked by the learner. */
export interface ExplainBlock extends ExerciseBase {
	readonly type: 'explain';
	readonly points: readonly Text[];
}

/** Training until a goal holds. */
export interface TrainBlock extends ExerciseBase {
	readonly type: 'train';
	readonly setup: TrainSetup;
	readonly goal: TrainGoal;
}

interface TrainSetup {
	readonly input: GridSource;
	readonly targetKernel: GridSource;
	readonly init: GridSource | 'zeros' | 'd2l-pytorch' | 'd2l-tensorflow' | 'd2l-jax' | 'd2l-mxnet' | 'd2l-zh-pytorch';
	readonly rate: number;
	readonly loss: 'sum' | 'mean';
	readonly optimizer: 'sgd' | 'momentum' | 'nesterov' | 'adam';
	readonly bias: boolean;
}

/** What must come about: a loss no larger than this, or a divergence; within so many epochs. */
export interface TrainGoal {
	readonly kind: 'loss' | 'diverged';
	/** For `loss`: at most this. */
	readonly loss: number;
	readonly epochs: number;
}

/** A task on the stage: done when none of the goals is 0. */
export interface PlayBlock extends ExerciseBase {
	readonly type: 'play';
	/** Where the stage begins. */
	readonly layer: LayerSource;
	/** Over the names of `stageNames`: rows, cols, channels, inRows, inCols, kRows, kCols, strideRows, … */
	readonly goal: readonly Tree[];
	/** Options that reach the goal, as `play` takes them: `--padding 1`. The check tries them. */
	readonly answer: string;
}

export type Exercise =
	| PredictBlock
	| NumberBlock
	| ShapeBlock
	| MatrixBlock
	| KernelBlock
	| ChoiceBlock
	| OrderBlock
	| ExplainBlock
	| TrainBlock
	| PlayBlock;
export type Block = ViewBlock | Exercise;
export type BlockType = Block['type'];

/** Whether a block is something to do. */
export function isExercise(block: Block | undefined): block is Exercise {
	return block !== undefined && block.type !== 'view';
}
