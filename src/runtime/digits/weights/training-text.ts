// How a network is trained and how far it is, as JSON text, and back. Nothing that the text says is believed.
//
// conv-tutor  "digits"                                    seed, batch, epochs, shift   the setup, as `conv-tutor digits` has it
// version     1                                           recipe    the optimizer and the rate that the training began with
// network     its name, where it is one with a name       next      those of the next batch
// layers      the plan, as --layers has it                place     epochs that are over, and batches of the one under way
// memory      whose memory it is, and its updates         tally     of the epoch under way, or just over: summed loss, right, digits

import { DIGIT_SIDE } from '../../../core/digit.js';
import { Fault } from '../../../core/fault.js';
import { planFrom, planText } from '../../../core/network-plan-text.js';
import { NETWORK_NAMES, NETWORKS, type NetworkName } from '../../../core/networks.js';
import { withSource } from '../../../formats/decode-file.js';
import { exactJson } from '../../../formats/exact-text.js';
import { checkKnown, type Keys, keysIn, nameAt, numberAt, wholeAt } from '../../../formats/json-keys.js';
import { parseJson } from '../../../formats/json-text.js';
import type { KeptMemory, KeptTraining, Tally } from '../../../training/digits/kept.js';
import type { Place } from '../../../training/digits/report.js';
import type { DigitSetup } from '../../../training/digits/setup.js';
import { OPTIMIZERS, type Recipe } from '../../../training/optimizers.js';
import { MOST_LOSS } from './reports.js';

/** All of a training but its arrays. */
export interface TrainingText extends Pick<KeptTraining, 'setup' | 'recipe' | 'place' | 'tally'> {
	readonly memory: Omit<KeptMemory, 'vectors'> | undefined;
}

const MARK = 'conv-tutor';
const KIND = 'digits';
const VERSION = 1;
const KEYS = [MARK, 'version', 'network', 'layers', 'seed', 'batch', 'epochs', 'shift', 'recipe', 'next', 'place', 'tally', 'memory'];
/** The longest plan is a tenth of that. */
const LONGEST = 20_000;
const MOST = 1e9;
const MOST_SEED = Number.MAX_SAFE_INTEGER;

/** A line a key. */
export function trainingText({ setup, recipe, place, tally, memory }: TrainingText): string {
	const { name, plan, seed, batch, epochs, shift } = setup;
	const entries = Object.entries({
		[MARK]: KIND,
		version: VERSION,
		...(name !== undefined && { network: name }),
		layers: planText(plan),
		...{ seed, batch, epochs, shift },
		recipe: recipeKeys(setup.recipe),
		next: recipeKeys(recipe),
		place: { epoch: place.epoch, batch: place.batch },
		tally: { loss: tally.loss, right: tally.right, digits: tally.digits },
		...(memory !== undefined && { memory: { optimizer: memory.optimizer, steps: memory.steps } }),
	});
	return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${exactJson(value)}`).join(',\n')}\n}\n`;
}

const recipeKeys = ({ optimizer, rate }: Recipe): Recipe => ({ optimizer, rate });

/** What a text says; `digits` are those of an epoch. Throws a Fault where it says what can't be. */
export function readTraining(bytes: Uint8Array, digits: number): TrainingText {
	const keys = keysOf(bytes);
	if (keys?.[MARK] !== KIND) {
		throw new Fault('it is no training, or cut off');
	}
	if (keys['version'] !== VERSION) {
		throw new Fault('its format is not {known}', { known: VERSION });
	}
	checkKnown(keys, KEYS);
	const setup = setupIn(keys);
	const place = placeIn(keys, setup.batch, digits);
	return {
		setup,
		recipe: recipeIn(keys, 'next'),
		place,
		tally: tallyIn(keys, place.batch === 0 ? digits : place.batch * setup.batch),
		memory: keys['memory'] === undefined ? undefined : memoryIn(keys),
	};
}

function keysOf(bytes: Uint8Array): Keys | undefined {
	return bytes.length > LONGEST ? undefined : keysIn(parseJson(new TextDecoder().decode(bytes))?.value);
}

function setupIn(keys: Keys): DigitSetup {
	const plan = planFrom(layersIn(keys));
	const name = nameAt(keys, 'network', NETWORK_NAMES);
	return {
		// A name that has come to stand for other layers since is not theirs any more.
		name: name !== undefined && isCalled(name, plan) ? name : undefined,
		plan,
		seed: wholeAt(keys, 'seed', 0, MOST_SEED),
		batch: wholeAt(keys, 'batch', 1, MOST),
		epochs: wholeAt(keys, 'epochs', 1, MOST),
		shift: wholeAt(keys, 'shift', 0, DIGIT_SIDE),
		recipe: recipeIn(keys, 'recipe'),
	};
}

const isCalled = (name: NetworkName, plan: DigitSetup['plan']): boolean => planText(NETWORKS[name]) === planText(plan);

function layersIn(keys: Keys): string {
	const layers = keys['layers'];
	if (typeof layers !== 'string') {
		throw new Fault('{key} is no text of one line', { key: 'layers' });
	}
	return layers;
}

/** What `read` makes of the object at a key, which has these keys and no others. */
function within<Read>(keys: Keys, key: string, known: readonly string[], read: (inner: Keys) => Read): Read {
	return withSource(key, () => {
		const inner = keysIn(keys[key]);
		if (inner === undefined) {
			throw new Fault('an object with {known} is wanted', { known });
		}
		checkKnown(inner, known);
		return read(inner);
	});
}

function recipeIn(keys: Keys, key: string): Recipe {
	return within(keys, key, ['optimizer', 'rate'], inner => {
		const rate = numberAt(inner, 'rate');
		if (rate === undefined || rate <= 0) {
			throw new Fault('{key} is no number above 0', { key: 'rate' });
		}
		return { optimizer: optimizerIn(inner), rate };
	});
}

function optimizerIn(keys: Keys): Recipe['optimizer'] {
	const optimizer = nameAt(keys, 'optimizer', OPTIMIZERS);
	if (optimizer === undefined) {
		throw new Fault('an object with {known} is wanted', { known: ['optimizer'] });
	}
	return optimizer;
}

/** A batch of an epoch is begun where digits are left for it. */
const placeIn = (keys: Keys, batch: number, digits: number): Place =>
	within(keys, 'place', ['epoch', 'batch'], inner => ({
		epoch: wholeAt(inner, 'epoch', 0, MOST),
		batch: wholeAt(inner, 'batch', 0, Math.ceil(digits / batch) - 1),
	}));

const tallyIn = (keys: Keys, most: number): Tally =>
	within(keys, 'tally', ['loss', 'right', 'digits'], inner => {
		const digits = wholeAt(inner, 'digits', 0, most);
		const loss = numberAt(inner, 'loss');
		if (loss === undefined || loss < 0 || loss > digits * MOST_LOSS) {
			throw new Fault('{key} is no sum of the losses of {digits} digits', { key: 'loss', digits });
		}
		return { loss, digits, right: wholeAt(inner, 'right', 0, digits) };
	});

const memoryIn = (keys: Keys): TrainingText['memory'] =>
	within(keys, 'memory', ['optimizer', 'steps'], inner => ({ optimizer: optimizerIn(inner), steps: wholeAt(inner, 'steps', 0, MOST) }));
