// The command line as data: the commands, the options, and which take which. Parsing and help follow from it.

import { LAYER_OPTIONS, type LayerOption, ONLY_FOR } from '../core/layer-parts.js';
import { LANGUAGES } from '../text/languages.js';

const isForConv = (option: LayerOption): boolean => ONLY_FOR.every(([name, ops]) => name !== option || ops.includes('conv'));

export const GENERAL_OPTIONS = ['lang', 'color', 'ascii', 'motion', 'plain', 'help', 'version'] as const;

/** What `digits` takes beside a seed, epochs, a rate and an optimizer. */
const DIGITS_OPTIONS = ['network', 'layers', 'batch', 'shift', 'load', 'save'] as const;

/** What `train` takes beside a convolution. */
const TRAIN_OPTIONS = ['target', 'target-kernel', 'kernel-size', 'init', 'seed', 'epochs', 'lr', 'loss', 'optimizer'] as const;

export type OptionName =
	| LayerOption
	| (typeof TRAIN_OPTIONS)[number]
	| (typeof DIGITS_OPTIONS)[number]
	| (typeof GENERAL_OPTIONS)[number]
	| 'format'
	| 'explain'
	| 'to'
	| 'session'
	| 'sessions'
	| 'samples'
	| 'json'
	| 'update-lock'
	| 'export'
	| 'import'
	| 'reset'
	| 'yes';

/** How an option's value is written; undefined for a switch. */
export const OPTION_VALUES: Readonly<Record<OptionName, string | undefined>> = {
	input: 'GRID',
	kernel: 'GRID',
	bias: 'N|LIST',
	stride: 'S|SH,SW',
	padding: 'valid|same|full|P|PH,PW|T,B,L,R',
	'padding-mode': 'zeros|reflect|replicate|circular',
	dilation: 'D|DH,DW',
	groups: 'N',
	mode: 'correlation|convolution',
	activation: 'none|relu|sigmoid|tanh',
	window: 'H,W',
	'ceil-mode': undefined,
	'count-padding': undefined,
	'output-padding': 'N|NH,NW',
	target: 'GRID',
	'target-kernel': 'GRID',
	'kernel-size': 'H,W',
	init: 'zeros|random|GRID|d2l-pytorch|d2l-tensorflow|d2l-jax|d2l-mxnet|d2l-zh-pytorch',
	seed: 'N',
	epochs: 'N',
	lr: 'X',
	loss: 'sum|mean',
	optimizer: 'sgd|momentum|nesterov|adam',
	network: 'tiny|lenet|lenet-modern',
	layers: 'SPEC',
	batch: 'N',
	shift: 'N',
	load: 'FILE',
	save: 'FILE',
	format: 'table|json|csv',
	explain: 'I,J',
	to: 'numpy|pytorch|tensorflow|jax',
	session: 'NAME',
	sessions: undefined,
	samples: undefined,
	json: undefined,
	'update-lock': undefined,
	export: 'FILE',
	import: 'FILE',
	reset: '[LESSON]',
	yes: undefined,
	lang: LANGUAGES.join('|'),
	color: 'auto|always|never',
	ascii: undefined,
	motion: 'full|reduced',
	plain: undefined,
	help: undefined,
	version: undefined,
};

export const COMMANDS = ['learn', 'review', 'play', 'train', 'digits', 'run', 'list', 'check', 'progress', 'completion'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Shells whose completion can be printed. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface CommandEntry {
	/** Words after the command, as the help writes them. */
	readonly words: string;
	/** How many words it takes at the most. */
	readonly mostWords: number;
	readonly options: readonly OptionName[];
	/** How an option's value is written here, where it is not as elsewhere. `[ ]` round it: it may be left out. */
	readonly values?: Readonly<Partial<Record<OptionName, string>>>;
	/** Lines to try; a test runs each of them. */
	readonly examples: readonly string[];
}

/** Words without end: files to check. */
const ANY = Number.POSITIVE_INFINITY;

export const COMMAND_TABLE: Readonly<Record<CommandName, CommandEntry>> = {
	learn: {
		words: '[LESSON|PATH]',
		mostWords: 1,
		options: [],
		examples: ['conv-tutor learn', 'conv-tutor learn output-size', 'conv-tutor learn 2 --plain', 'conv-tutor learn ./lessons'],
	},
	review: { words: '', mostWords: 0, options: [], examples: ['conv-tutor review', 'conv-tutor review --plain'] },
	play: {
		words: '[conv|conv-transpose|max-pool|avg-pool]',
		mostWords: 1,
		options: [...LAYER_OPTIONS, 'session'],
		examples: ['conv-tutor play --input edge-image --kernel edge', 'conv-tutor play max-pool --input ramp --window 2,2'],
	},
	train: {
		words: '',
		mostWords: 0,
		options: [...LAYER_OPTIONS.filter(isForConv), ...TRAIN_OPTIONS, 'format'],
		values: { bias: '[N|LIST]', format: 'table|json' },
		examples: [
			'conv-tutor train',
			'conv-tutor train --init d2l-pytorch --lr 0.034 --epochs 40',
			'conv-tutor train --bias --lr 1/63 --optimizer nesterov --format json',
			'conv-tutor train --input counting --target "19 25; 37 43" --lr 1/400',
			'conv-tutor train --input picture --target-kernel sobel-x --padding same --loss mean --optimizer adam --epochs 200',
		],
	},
	digits: {
		words: '',
		mostWords: 0,
		options: [...DIGITS_OPTIONS, 'epochs', 'lr', 'optimizer', 'seed', 'format'],
		values: { format: 'table|json' },
		examples: [
			'conv-tutor digits',
			'conv-tutor digits --network lenet',
			'conv-tutor digits --layers "pool 4, dense 10" --epochs 2 --format table',
			'conv-tutor digits --layers "pool 4, relu, dense 10" --epochs 1 --batch 100 --lr 1/100 --format json',
		],
	},
	run: {
		words: '[conv|conv-transpose|max-pool|avg-pool|-]',
		mostWords: 1,
		options: [...LAYER_OPTIONS, 'format', 'explain', 'to'],
		examples: [
			'conv-tutor run --input "0 1 2; 3 4 5; 6 7 8" --kernel "0 1; 2 3"',
			'conv-tutor run --input counting --kernel book --padding 1 --stride 3,2 --format json',
			'conv-tutor run --input counting --kernel book --explain 0,0',
			'conv-tutor run max-pool --input "[[1,2],[3,4]]" --window 2,2',
			'conv-tutor run --input "ones(4,4)" --kernel "ones(3,3)/9" --to pytorch',
			`echo '{"input":[[[0,1],[2,3]]],"kernel":[[[[1,-1]]]]}' | conv-tutor run -`,
		],
	},
	list: {
		words: '',
		mostWords: 0,
		options: ['samples', 'sessions', 'json'],
		examples: ['conv-tutor list', 'conv-tutor list --samples', 'conv-tutor list --sessions --json'],
	},
	check: {
		words: 'PATH…',
		mostWords: ANY,
		options: ['json', 'update-lock'],
		examples: ['conv-tutor check lessons', 'conv-tutor check lessons/02-cross-correlation'],
	},
	progress: {
		words: '',
		mostWords: 0,
		options: ['export', 'import', 'reset', 'yes'],
		examples: ['conv-tutor progress', 'conv-tutor progress --export -'],
	},
	completion: {
		words: SHELLS.join('|'),
		mostWords: 1,
		options: [],
		examples: ['conv-tutor completion bash', 'conv-tutor completion fish'],
	},
};

/** How an option's value is written: for a command, where it has its own way. */
export function valueForm(option: OptionName, command: CommandName | undefined): string | undefined {
	return (command === undefined ? undefined : COMMAND_TABLE[command].values?.[option]) ?? OPTION_VALUES[option];
}

/** Whether a value may be left out for some command, or for this one. */
export function mayBeBare(option: OptionName, commands: readonly CommandName[] = COMMANDS): boolean {
	return commands.some(command => valueForm(option, command)?.startsWith('[') === true && takes(command, option));
}

const takes = (command: CommandName, option: OptionName): boolean => COMMAND_TABLE[command].options.includes(option);

/** Examples of the program without a command. */
export const TOP_EXAMPLES: readonly string[] = ['conv-tutor', 'conv-tutor --plain', 'conv-tutor run --help'];
