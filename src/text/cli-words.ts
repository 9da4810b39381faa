// The command line's own words: loaded for help and for text on standard output, never for the screen.

import type { CommandName, OptionName } from '../commands/table.js';

export interface CliWords {
	readonly about: string;
	readonly tutor: string;
	readonly usage: string;
	/** Stands for the options in a usage line. */
	readonly optionsPlace: string;
	readonly commandsTitle: string;
	readonly optionsTitle: string;
	readonly examplesTitle: string;
	readonly gridTitle: string;
	readonly grid: readonly string[];
	readonly moreHelp: string;
	readonly commands: Readonly<Record<CommandName, string>>;
	readonly options: Readonly<Record<OptionName, string>>;
	/** What options mean to `train`, where it is something of its own. */
	readonly trainOptions: Readonly<Partial<Record<OptionName, string>>>;
	/** And to `digits`. */
	readonly digitsOptions: Readonly<Partial<Record<OptionName, string>>>;
	readonly train: TrainWords;
	readonly digits: DigitsCliWords;
	/** What was checked and found, each for one of them and for more. */
	readonly check: Readonly<Record<'lessons' | 'exercises' | 'errors' | 'warnings', readonly [one: string, many: string]>> & {
		readonly noProblems: string;
		readonly comma: string;
	};
	readonly noSessions: string;
	readonly inputs: string;
	readonly kernels: string;
	readonly outputSize: string;
	readonly channel: string;
	readonly demonstration: {
		readonly title: string;
		readonly windows: string;
		readonly edges: string;
		readonly edgesAfter: string;
		readonly learning: string;
		readonly epoch: string;
		readonly learned: string;
		readonly next: string;
	};
}

/** Learning a kernel, told on standard output. */
export interface TrainWords {
	readonly problem: string;
	/** A kernel and its bias. */
	readonly withBias: string;
	readonly everyFew: string;
	readonly columns: Readonly<Record<'epoch' | 'loss' | 'kernel' | 'kernelAndBias' | 'gradient' | 'gradientLength' | 'rate', string>>;
	readonly statuses: Readonly<Record<'converged' | 'stopped' | 'diverged', string>>;
	/** `Stopped: because`. */
	readonly verdict: string;
	/** Between two reasons. */
	readonly and: string;
	readonly reasons: Readonly<Record<TrainReason, string>>;
	readonly learned: string;
	readonly slice: string;
	readonly bias: string;
	readonly condition: string;
	/** Between two figures. */
	readonly comma: string;
	readonly rank: string;
	readonly bestRate: string;
}

/** A network that learns the digits, told on standard output. */
interface DigitsCliWords {
	readonly network: string;
	readonly setup: string;
	readonly columns: Readonly<Record<'epoch' | 'loss' | 'accuracy' | 'testLoss' | 'testAccuracy' | 'time', string>>;
	readonly seconds: string;
	readonly diverged: string;
	readonly interrupted: string;
	readonly result: string;
	/** Over the confusion matrix. */
	readonly confusion: string;
	readonly confused: string;
	readonly pair: string;
	readonly kept: string;
}

/** Why a descent ended as it did, or what is to be known about it. */
export type TrainReason =
	| 'loss'
	| 'gradient'
	| 'growth'
	| 'overflow'
	| 'above'
	| 'tooFast'
	| 'tooFastBy'
	| 'willDiverge'
	| 'offSteep'
	| 'epochs'
	| 'oneEpoch'
	| 'interrupted'
	| 'unidentified';
