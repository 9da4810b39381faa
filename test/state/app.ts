// The app without a screen: a state, keys, and what came of them on one line.

import { isDeepStrictEqual } from 'node:util';
import { buildLayer } from '../../src/core/build-layer.js';
import { EXAMPLES } from '../../src/core/examples.js';
import { type Grid, isSameShape, shapeText, sizeOf } from '../../src/core/grid.js';
import { KERNELS } from '../../src/core/kernels.js';
import type { Layer, LayerSpec } from '../../src/core/layer.js';
import { LAYER_KINDS } from '../../src/core/layer-kinds.js';
import { once } from '../../src/core/once.js';
import { SAMPLES } from '../../src/core/samples.js';
import { STACKS } from '../../src/core/stacks.js';
import type { NewEvent } from '../../src/course/progress/events.js';
import { openCourse } from '../../src/state/course/course.js';
import type { DigitsJob } from '../../src/state/digits/jobs.js';
import type { Effect, Message } from '../../src/state/message.js';
import { COPY_NAMES, type Model, type Notice, type Overlay, type PickerList, type Shelf } from '../../src/state/model.js';
import { type Change, setupBy } from '../../src/state/play/history.js';
import { KNOB_NAMES } from '../../src/state/play/knobs/knob.js';
import { openPlay, type Playground } from '../../src/state/play/playground.js';
import type { Setup } from '../../src/state/play/setup.js';
import { stageInView } from '../../src/state/stage/in-view.js';
import { openStage, PANELS, panelSize, partsInView, type Stage } from '../../src/state/stage/stage.js';
import { whyNoView } from '../../src/state/stage/turn-view.js';
import type { Trainer } from '../../src/state/trainer/trainer.js';
import { update } from '../../src/state/update.js';
import { sketchCourse, wrongWithCourse } from './course/sketch.js';
import { sketchDigits, wrongWithDigits } from './digits/sketch.js';
import { sketchStack, wrongWithStack } from './stack/sketch.js';
import { sketchTrainer, wrongWithTrainer } from './trainer/sketch.js';

/** A model at rest on a stage, as it is when the screen opens. */
export function modelOn(stage: Stage): Model {
	return {
		size: { columns: 80, rows: 24 },
		room: 'stage',
		course: openCourse(),
		stage,
		play: openPlay(),
		stack: undefined,
		digits: undefined,
		trainer: undefined,
		shelf: undefined,
		overlays: [],
		notice: undefined,
		pace: 600,
		mouse: false,
		motion: 'full',
	};
}

/** A model on one of the examples. */
export function example(id: string): Model {
	const found = EXAMPLES.find(entry => entry.id === id);
	if (found === undefined) {
		throw new Error(`no example ${id}`);
	}
	return modelOn(openStage(found.input, found.spec, found.id));
}

/** The message of a word: a key's name, `tick` of the run that is playing, `tick:3`, or a size such as `60x20`. */
export function messageOf(model: Model, word: string): Message {
	const { playing } = stageInView(model);
	const [, columns, rows] = /^(\d+)x(\d+)$/.exec(word) ?? [];
	if (columns !== undefined && rows !== undefined) {
		return { type: 'resize', columns: Number(columns), rows: Number(rows) };
	}
	const [, run] = /^tick:?(\d*)$/.exec(word) ?? [];
	return run === undefined ? { type: 'key', key: word } : { type: 'tick', run: run === '' ? (playing ?? -1) : Number(run) };
}

export interface Played {
	readonly model: Model;
	/** What the last message asked for. */
	readonly effects: readonly Effect[];
}

/** The model after these keys, parted by blanks. */
export function press(start: Model, keys: string): Played {
	let played: Played = { model: start, effects: [] };
	for (const word of keys.split(' ').filter(Boolean)) {
		const [model, effects] = update(played.model, messageOf(played.model, word));
		played = { model, effects };
	}
	return played;
}

/** Where the cursor is, or how far the training, and whatever is not as it is at rest: `output 0,1 playing → tick 1 after 600`. */
export function sketch({ model, effects }: Played): string {
	const { trainer, room } = model;
	return [
		...(trainer === undefined ? [] : sketchTrainer(trainer)),
		...(trainer === undefined && (room === 'home' || room === 'desk') ? sketchCourse(model) : []),
		...(trainer === undefined && room === 'stack' && model.stack !== undefined ? sketchStack(model.stack) : []),
		...(trainer === undefined && room === 'digits' && model.digits !== undefined ? sketchDigits(model.digits) : []),
		...((trainer !== undefined && trainer.gradient === undefined) || (trainer === undefined && room !== 'stage')
			? []
			: stageTexts(stageInView(model))),
		...model.overlays.map(overlayText),
		model.notice === undefined ? '' : `! ${noticeText(model.notice)}`,
		...effects.map(effectText),
	]
		.filter(Boolean)
		.join(' ');
}

function stageTexts({ panel, cursors, channel, part, playing, view }: Stage): string[] {
	const { row, col } = cursors[panel];
	return [
		`${panel} ${row},${col}`,
		channel > 0 ? `channel ${channel}` : '',
		part > 0 ? `part ${part}` : '',
		view === 'panels' ? '' : view,
		playing === undefined ? '' : 'playing',
	];
}

function overlayText(overlay: Overlay): string {
	switch (overlay.kind) {
		case 'help':
			return `[help ${overlay.top}]`;
		case 'goto':
			return `[goto ${overlay.text}]`;
		case 'rate':
			return `[rate ${overlay.text}]`;
		case 'axes':
			return `[axes ${overlay.text}]`;
		case 'picker':
			return `[${overlay.list} ${overlay.index}]`;
		case 'confirm':
			return `[forget ${overlay.lesson}?]`;
		case 'knobs':
			return `[knob ${overlay.index}]`;
		case 'knob':
			return `[${overlay.name} ${overlay.text}]`;
		case 'cell':
			return `[${overlay.cell.on} ${overlay.cell.index} ${overlay.text}]`;
		case 'matrix':
			return `[${overlay.role} ${overlay.text}]`;
		case 'store':
			return `[store ${overlay.on} ${overlay.text}]`;
		case 'brush':
		case 'seed':
		case 'keep':
			return `[${overlay.kind} ${overlay.text}]`;
		case 'replace':
			return `[replace ${overlay.what.kind === 'session' ? overlay.what.name : overlay.what.path}?]`;
		case 'keep-weights':
		case 'open-weights':
			return `[${overlay.kind} ${overlay.text}]`;
		case 'begin-anew':
			return `[${overlay.by.kind}${overlay.by.kind === 'read' ? ` ${overlay.by.path}` : ''}?]`;
		case 'drop':
			return `[drop ${overlay.name}?]`;
		case 'text':
			return `[${overlay.what} ${overlay.where} ${overlay.top}]`;
	}
}

function noticeText(notice: Notice): string {
	switch (notice.kind) {
		case 'disabled':
			return notice.reason;
		case 'goto-range':
			return `${notice.rows} rows, ${notice.cols} columns`;
		case 'fault':
			return notice.fault.message;
		case 'not-a-rate':
			return `${notice.text} is no rate`;
		case 'plane-range':
			return `${notice.weights} weights`;
		case 'goal-met':
			return 'goal met';
		case 'mouse':
			return `mouse ${notice.on ? 'on' : 'off'}`;
		case 'computing':
			return 'computing';
		case 'turned': {
			const { knob, from, to, before, after } = notice.turned;
			return `${knob} ${from} → ${to}: ${shapeText(before)} → ${shapeText(after)}`;
		}
		case 'filled':
			return `seed ${notice.seed}`;
		case 'read':
			return `read ${notice.on} ${notice.size}`;
		case 'not-a-number':
			return `${notice.text} is no number`;
		case 'written':
			return `written ${notice.path}`;
		case 'weights-read':
			return `read ${notice.path} after ${notice.epoch}`;
		case 'kept':
		case 'dropped':
			return `${notice.kind} ${notice.name}`;
		case 'padded':
			return 'padded';
	}
}

function effectText(effect: Effect): string {
	switch (effect.type) {
		case 'quit':
			return `→ quit ${effect.status}`;
		case 'suspend':
			return '→ suspend';
		case 'tick':
			return `→ tick ${effect.run} after ${effect.after}`;
		case 'train':
			return `→ train ${effect.request}: ${effect.epochs} from ${effect.from.epoch}`;
		case 'wait':
			return `→ wait ${effect.request} for ${effect.after}`;
		case 'measure':
			return '→ measure';
		case 'evaluate':
			return `→ evaluate ${effect.text}`;
		case 'settle':
			return `→ settle ${Object.entries(effect.habits).flat().join(' ')}`;
		case 'apply':
			return `→ apply ${effect.request}`;
		case 'apply-stack':
			return `→ apply stack ${effect.request} to ${effect.index}`;
		case 'read-grid':
			return `→ read ${effect.role} ${effect.from} ${effect.request}`;
		case 'store':
			return `→ store ${effect.on} ${effect.path}${effect.replace ? ' over it' : ''}`;
		case 'copy':
			return `→ copy ${effect.what}`;
		case 'digits':
			return jobText(effect.job);
		case 'list-sessions':
			return '→ list sessions';
		case 'open-session':
			return `→ open ${effect.name}`;
		case 'keep-session':
			return `→ keep ${effect.session.name}${effect.replace ? ' over it' : ''}`;
		case 'drop-session':
			return `→ drop ${effect.name}`;
		case 'load':
			return `→ load ${effect.lessons.join(' ')}`;
		case 'record':
			return `→ record ${effect.events.map(eventText).join(', ')}`;
	}
}

/** `→ digits train 2 to 10`, `→ digits examine 1: 3`. */
function jobText(job: DigitsJob): string {
	const what = `→ digits ${job.kind} ${job.run}`;
	switch (job.kind) {
		case 'open':
			return `${what} ${job.setup.name ?? 'own'}`;
		case 'read':
			return `${what} ${job.path}`;
		case 'train':
			return `${what} to ${job.until}`;
		case 'examine':
			return `${what}: ${job.request}`;
		case 'keep':
			return `${what} ${job.path}${job.replace ? ' over it' : ''}`;
		case 'recipe':
			return `${what} ${job.recipe.optimizer} ${job.recipe.rate}`;
		case 'batch':
		case 'rest':
			return what;
	}
}

/** `answer right`, `step 2`. */
function eventText(event: NewEvent): string {
	switch (event.kind) {
		case 'answer':
			return `${event.exercise} ${event.outcome}${event.models.length === 0 ? '' : ` (${event.models.join(' ')})`}`;
		case 'step':
			return `step ${event.step}`;
		case 'done':
			return `done by ${event.by}`;
		case 'forget':
			return `forget ${event.lesson}`;
	}
}

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
