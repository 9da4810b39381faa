// What must hold of a model whatever was pressed: told of one where it does not.

import { isDeepStrictEqual } from 'node:util';
import { buildLayer } from '../../src/core/build-layer.js';
import { EXAMPLES } from '../../src/core/examples.js';
import { type Grid, isSameShape, sizeOf } from '../../src/core/grid.js';
import { KERNELS } from '../../src/core/kernels.js';
import type { Layer, LayerSpec } from '../../src/core/layer.js';
import { LAYER_KINDS } from '../../src/core/layer-kinds.js';
import { once } from '../../src/core/once.js';
import { SAMPLES } from '../../src/core/samples.js';
import { STACKS } from '../../src/core/stacks.js';
import { COPY_NAMES, type Model, type Overlay, type PickerList, type Shelf } from '../../src/state/model.js';
import { type Change, setupBy } from '../../src/state/play/history.js';
import { KNOB_NAMES } from '../../src/state/play/knobs/knob.js';
import type { Playground } from '../../src/state/play/playground.js';
import type { Setup } from '../../src/state/play/setup.js';
import { PANELS, panelSize, partsInView, type Stage } from '../../src/state/stage/stage.js';
import { whyNoView } from '../../src/state/stage/turn-view.js';
import type { Trainer } from '../../src/state/trainer/trainer.js';
import { wrongWithCourse } from './course/sketch.js';
import { wrongWithDigits } from './digits/sketch.js';
import { wrongWithStack } from './stack/sketch.js';
import { wrongWithTrainer } from './trainer/sketch.js';

const within = (value: number, length: number): boolean => Number.isInteger(value) && value >= 0 && value < length;

/** What is wrong with a model; nothing where it is as it should be. */
export function wrongWith(model: Model): string[] {
	const { stage, trainer, shelf, overlays, pace } = model;
	const claims: [claim: string, holds: boolean][] = [
		['the stage shows a layer', stage.role === 'layer'],
		['the pace is bearable', pace >= 75 && pace <= 2400],
		['the overlays are as they can be', overlays.length <= 3 && overlays.every(isSound)],
		['the room of the stack has one', model.room !== 'stack' || model.stack !== undefined],
		['at the desk something lies open', model.room !== 'desk' || model.course.desk !== undefined],
		['the room of the digits has some', model.room !== 'digits' || model.digits !== undefined],
		[
			'each overlay lies over a screen that opens it',
			overlays.every(({ kind }) => kind === 'help' || OPENED_BY[screenOf(model)].includes(kind)),
		],
	];
	return [
		...claims.flatMap(([claim, holds]) => (holds ? [] : [claim])),
		...parts.stage(stage),
		...parts.past(model.play)(stage.input)(stage.layer.spec),
		...(trainer === undefined ? [] : parts.trainer(trainer)),
		...(shelf === undefined ? [] : wrongWithShelf(shelf, trainer)),
		...parts.course(model.course),
		...(model.stack === undefined ? [] : parts.stack(model.stack)),
		...(model.digits === undefined ? [] : parts.digits(model.digits)),
		...(trainer?.gradient === undefined ? [] : parts.stage(trainer.gradient).map(each => `gradient: ${each}`)),
	];
}

/** What a message has left as it was is not looked at again. */
const parts = {
	stage: once(wrongWithStage),
	past: once((play: Playground) => once((input: Grid) => once((spec: LayerSpec) => wrongWithPast(play, input, spec)))),
	course: once(wrongWithCourse),
	trainer: once(wrongWithTrainer),
	stack: once(wrongWithStack),
	digits: once(wrongWithDigits),
};

/** All that was changed can be taken back from where the playground is, and done again: each step is of the matrices that it is taken on. */
function wrongWithPast({ past, future, names }: Playground, input: Grid, spec: LayerSpec): string[] {
	const now: Setup = { input, spec, names, example: undefined };
	const wrong: string[] = [];
	const follow = (changes: readonly Change[], direction: 'before' | 'after'): void => {
		let setup = now;
		for (const change of changes.toReversed()) {
			const length = change.kind === 'setup' ? undefined : change.on === 'input' ? setup.input.data.length : weightCount(setup.spec);
			if (change.kind === 'setup' && !isSame(setup, change[direction === 'before' ? 'after' : 'before'])) {
				wrong.push(`a change leads ${direction} from another setup`);
			}
			if (change.kind === 'cells' && !change.cells.every(({ index }) => within(index, length ?? 0))) {
				wrong.push(`a cell to be set as it was ${direction} is none`);
			}
			setup = setupBy(change, setup, direction);
		}
		buildLayer(setup.spec, setup.input);
	};
	follow(past, 'before');
	follow(future, 'after');
	return wrong;
}

const weightCount = (spec: LayerSpec): number => ('kernel' in spec ? spec.kernel.data.length : 0);

/** Whether two setups have matrices of the same shapes. */
const isSame = (one: Setup, other: Setup): boolean =>
	isSameShape(one.input, other.input) && one.spec.op === other.spec.op && weightCount(one.spec) === weightCount(other.spec);

/** A trainer on the shelf is one at rest, on a layer that is one; that over the stage counts its requests on from there. */
function wrongWithShelf({ layer, input, trainer: left }: Shelf, trainer: Trainer | undefined): string[] {
	const claims: [claim: string, holds: boolean][] = [
		['it is at rest', left.running === undefined],
		['it has no gradient open', left.gradient === undefined],
		['its layer is a convolution of its input', layer.op === 'conv' && isDeepStrictEqual(layer, buildLayer(layer.spec, input))],
		['requests are counted on from it', trainer === undefined || trainer.requests >= left.requests],
	];
	const wrong = [...claims.flatMap(([claim, holds]) => (holds ? [] : [claim])), ...wrongWithTrainer(left)];
	return wrong.map(each => `shelf: ${each}`);
}

type Screen = 'stage' | 'stack' | 'digits' | 'trainer' | 'gradient' | 'home' | 'desk';

/** What each screen can open besides the help. */
const OPENED_BY: Readonly<Record<Screen, readonly Overlay['kind'][]>> = {
	stage: ['picker', 'goto', 'knobs', 'knob', 'cell', 'matrix', 'brush', 'seed', 'store', 'keep', 'replace', 'drop', 'text'],
	stack: ['picker', 'keep', 'replace', 'drop'],
	digits: ['rate', 'keep-weights', 'open-weights', 'replace', 'begin-anew'],
	trainer: ['rate', 'axes'],
	gradient: [],
	home: ['confirm'],
	desk: [],
};

const screenOf = ({ trainer, room }: Model): Screen =>
	trainer === undefined ? room : trainer.gradient === undefined ? 'trainer' : 'gradient';

function wrongWithStage(stage: Stage): string[] {
	const { layer, input, output, cursors, panel, channel, part, seen } = stage;
	const wrong: string[] = [];
	const claim = (name: string, holds: boolean): void => {
		if (!holds) {
			wrong.push(name);
		}
	};
	for (const each of PANELS) {
		const { rows, cols } = panelSize(stage, each);
		claim(`the cursor is inside the ${each}`, within(cursors[each].row, rows) && within(cursors[each].col, cols));
	}
	claim('a pooling has no kernel to be on', panel !== 'kernel' || 'kernel' in layer);
	claim('the channel is one of the output', within(channel, output.channels));
	claim('the part is one that feeds the channel', within(part, partsInView(stage).length));
	claim('the view can be had', whyNoView(stage, stage.view) === undefined);
	claim('a gradient is looked at on its panels', stage.role === 'layer' || stage.view === 'panels');
	claim(
		'what was seen is in the output',
		[...(seen ?? [])].every(index => within(index, sizeOf(output))),
	);
	claim('the layer is the one of its spec', isOfItsSpec(layer)(input));
	claim('the output has the size of the layer', sizeOf(layer.output) === output.data.length && isBounded(output));
	return wrong;
}

const isOfItsSpec = once((layer: Layer) => once((input: Grid) => isDeepStrictEqual(layer, buildLayer(layer.spec, input))));
const isBounded = once(({ data }: Grid) => data.every(Number.isFinite));

const LENGTHS: Readonly<Record<PickerList, number>> = {
	inputs: SAMPLES.length,
	kernels: KERNELS.length,
	examples: EXAMPLES.length,
	copies: COPY_NAMES.length,
	sessions: Number.POSITIVE_INFINITY,
	stacks: STACKS.length,
	layers: LAYER_KINDS.length,
};

function isSound(overlay: Overlay): boolean {
	switch (overlay.kind) {
		case 'help':
			return within(overlay.top, 100);
		case 'goto':
			return /^[\d, ]{0,11}$/.test(overlay.text);
		case 'rate':
			return /^[ -~]{0,24}$/.test(overlay.text);
		case 'axes':
			return /^[\d, ]{0,7}$/.test(overlay.text);
		case 'picker':
			return within(overlay.index, LENGTHS[overlay.list]);
		case 'confirm':
			return overlay.lesson !== '';
		case 'knobs':
			return within(overlay.index, KNOB_NAMES.length);
		case 'knob':
		case 'cell':
		case 'matrix':
		case 'brush':
		case 'seed':
		case 'store':
		case 'keep':
		case 'keep-weights':
		case 'open-weights':
			return overlay.text.length <= 20_000 && !/\p{Control}/u.test(overlay.text);
		case 'replace':
		case 'drop':
		case 'begin-anew':
			return true;
		case 'text':
			return overlay.top >= 0;
	}
}
