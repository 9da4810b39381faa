// A network written as one line, as people tell each other of it: `conv 8 3x3, relu, pool 2, dense 10`. Read and written here, nowhere else.

import { ACTIVATIONS, type ActivationName } from './activation.js';
import { Fault, type FaultValue, phrase } from './fault.js';
import type { Pair } from './layer.js';
import type { NetworkPlan, PlannedConv, PlannedLayer } from './network-plan.js';
import { type Item, itemsOf, type Token } from './network-plan-tokens.js';

/** The most layers of a plan, activations not counted. */
export const MAX_PLANNED_LAYERS = 12;
/** The most filters of a convolution, and outputs of a dense layer. */
export const MAX_PLANNED_CHANNELS = 512;
/** The most rows, and columns, of a window or a stride: those of a digit. */
export const MAX_PLANNED_WINDOW = 28;

type Op = PlannedLayer['op'];

const OP_WORDS: ReadonlyMap<string, Op> = new Map([
	['conv', 'conv'],
	['pool', 'max-pool'],
	['max-pool', 'max-pool'],
	['avg-pool', 'avg-pool'],
	['dense', 'dense'],
]);
const ACTIVATION_WORDS: readonly ActivationName[] = ACTIVATIONS.filter(name => name !== 'none');
/** How each kind is written, all that it can have included. */
const FORMS: Readonly<Record<Op, string>> = {
	conv: 'conv 8 3x3 same stride 2',
	'max-pool': 'pool 2 stride 2',
	'avg-pool': 'avg-pool 2 stride 2',
	dense: 'dense 10',
};
const EXAMPLE = 'conv 8 3x3, relu, pool 2, dense 10';

/**
 * The plan that a text tells: layers parted by commas, semicolons or line ends; capitals and blanks do not matter.
 * Throws a Fault where a word is not known, a number is missing or out of bounds, or an activation has no layer before it.
 */
export function planFrom(text: string): NetworkPlan {
	const items = itemsOf(text);
	const layers: PlannedLayer[] = [];
	for (const item of items) {
		const activation = ACTIVATION_WORDS.find(name => name === item.tokens[0]?.word);
		if (activation === undefined) {
			layers.push(layerFrom(item, layers.at(-1)));
		} else {
			layers.push(activated(layers.pop(), activation, item));
		}
	}
	if (layers.length === 0) {
		throw new Fault('the network has no layers: write some, such as {example}', { example: EXAMPLE });
	}
	if (layers.length > MAX_PLANNED_LAYERS) {
		throw new Fault('the network has {count} layers: at most {most}', { count: layers.length, most: MAX_PLANNED_LAYERS });
	}
	return layers;
}

/** The layer before an activation, with it. */
function activated(layer: PlannedLayer | undefined, activation: ActivationName, item: Item): PlannedLayer {
	if (layer === undefined) {
		throw new Fault('{where}: an activation follows a layer, none stands before this one', { where: whereIs(item) });
	}
	if (layer.activation !== 'none') {
		throw new Fault('{where}: the layer has an activation already, {other}: leave one of them out', {
			where: whereIs(item),
			other: layer.activation,
		});
	}
	checkEnd(item, item.tokens[1], activation);
	return { ...layer, activation };
}

function layerFrom(item: Item, before: PlannedLayer | undefined): PlannedLayer {
	const [first, ...tokens] = item.tokens;
	const op = OP_WORDS.get(first?.word ?? '');
	if (op === undefined) {
		throw new Fault('{where}: unknown word {word}; a layer begins with one of {known}', {
			where: whereIs(item),
			word: first?.shown ?? '',
			known: [...OP_WORDS.keys(), ...ACTIVATION_WORDS],
		});
	}
	if (before?.op === 'dense' && op !== 'dense') {
		throw new Fault('{where}: after a dense layer there are no rows and columns left, only dense layers and activations can follow', {
			where: whereIs(item),
		});
	}
	return told(op, new Reader(item, tokens, op));
}

/** The layer that the words behind the first tell. */
function told(op: Op, reader: Reader): PlannedLayer {
	switch (op) {
		case 'conv': {
			const filters = reader.count(phrase('number of filters'));
			const size = reader.pair(phrase('window'));
			return {
				op,
				filters,
				size,
				...reader.turns<Pick<PlannedConv, 'padding' | 'stride'>>({ padding: 'valid', stride: [1, 1] }),
				activation: 'none',
			};
		}
		case 'max-pool':
		case 'avg-pool': {
			const window = reader.pair(phrase('window'));
			return { op, window, ...reader.turns({ stride: window }), activation: 'none' };
		}
		case 'dense': {
			const outputs = reader.count(phrase('number of outputs'));
			return { op, outputs, ...reader.turns({}), activation: 'none' };
		}
	}
}

/** What may follow a layer's numbers. */
interface Turns {
	readonly padding?: 'valid' | 'same';
	readonly stride?: Pair;
}

/** The words of one item, read one after the other. */
class Reader {
	private readonly rest: Token[];
	private readonly where: FaultValue;
	private readonly form: string;

	constructor(
		private readonly item: Item,
		tokens: readonly Token[],
		op: Op,
	) {
		this.rest = [...tokens];
		this.where = whereIs(item);
		this.form = FORMS[op];
	}

	/** One number. */
	count(name: FaultValue): number {
		const token = this.number(name);
		if (token.isPair) {
			throw new Fault('{where}: the {name} is one number, not {word}; write it as in {form}', {
				where: this.where,
				name,
				word: token.shown,
				form: this.form,
			});
		}
		return this.checked(token, name, MAX_PLANNED_CHANNELS)[0];
	}

	/** One number for both directions, or one each. */
	pair(name: FaultValue): Pair {
		return this.checked(this.number(name), name, MAX_PLANNED_WINDOW);
	}

	/** Padding and stride where the kind has them, in any order, each once; nothing else may stand there. */
	turns<Found extends Turns>(usual: Found): Found {
		const found: { padding?: Turns['padding']; stride?: Pair } = {};
		for (let token = this.rest.shift(); token !== undefined; token = this.rest.shift()) {
			const { word } = token;
			if ((word === 'same' || word === 'valid') && 'padding' in usual && found.padding === undefined) {
				found.padding = word;
			} else if (word === 'stride' && 'stride' in usual && found.stride === undefined) {
				found.stride = this.pair(phrase('stride'));
			} else {
				checkEnd(this.item, token, this.form);
			}
		}
		return { ...usual, ...found };
	}

	private number(name: FaultValue): Numbers {
		const token = this.rest.shift();
		if (token === undefined || /^[a-z]/.test(token.word)) {
			throw new Fault('{where}: the {name} is missing; write it as in {form}', { where: this.where, name, form: this.form });
		}
		const { numbers, ...rest } = token;
		if (numbers === undefined) {
			throw new Fault('{where}: the {name} is a whole number, not {word}', { where: this.where, name, word: token.shown });
		}
		return { ...rest, numbers };
	}

	private checked({ numbers, shown }: Numbers, name: FaultValue, most: number): Pair {
		if (numbers.some(value => value < 1 || value > most)) {
			throw new Fault('{where}: the {name} is {word}; it can be from 1 to {most}', { where: this.where, name, word: shown, most });
		}
		return numbers;
	}
}

/** A token that is a number, or two. */
type Numbers = Token & { readonly numbers: Pair };

/** Throws a Fault where a word stands behind all that the item can have. */
function checkEnd(item: Item, token: Token | undefined, form: string): void {
	if (token !== undefined) {
		throw new Fault('{where}: {word} does not belong there; write it as in {form}', { where: whereIs(item), word: token.shown, form });
	}
}

const whereIs = ({ place, shown }: Item): FaultValue => phrase('item {place} of the network, {item}', { place, item: shown });

/** A plan as text: what `planFrom` reads as the same plan. */
export function planText(plan: NetworkPlan): string {
	return plan.flatMap(layer => (layer.activation === 'none' ? [layerText(layer)] : [layerText(layer), layer.activation])).join(', ');
}

/** One layer of it, without its activation. */
export function layerText(layer: PlannedLayer): string {
	switch (layer.op) {
		case 'conv': {
			const padding = layer.padding === 'valid' ? '' : ` ${layer.padding}`;
			return `conv ${layer.filters} ${layer.size.join('x')}${padding}${strideText(layer.stride, [1, 1])}`;
		}
		case 'max-pool':
		case 'avg-pool':
			return `${layer.op === 'max-pool' ? 'pool' : layer.op} ${pairText(layer.window)}${strideText(layer.stride, layer.window)}`;
		case 'dense':
			return `dense ${layer.outputs}`;
	}
}

const pairText = ([rows, cols]: Pair): string => (rows === cols ? String(rows) : `${rows}x${cols}`);

const strideText = (stride: Pair, usual: Pair): string => (pairText(stride) === pairText(usual) ? '' : ` stride ${pairText(stride)}`);
