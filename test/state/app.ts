// The app without a screen: a state, keys, and what came of them on one line.

import { EXAMPLES } from '../../src/core/examples.js';
import { shapeText } from '../../src/core/grid.js';
import type { NewEvent } from '../../src/course/progress/events.js';
import { openCourse } from '../../src/state/course/course.js';
import type { DigitsJob } from '../../src/state/digits/jobs.js';
import type { Effect, Message } from '../../src/state/message.js';
import type { Model, Notice, Overlay } from '../../src/state/model.js';
import { openPlay } from '../../src/state/play/playground.js';
import { stageInView } from '../../src/state/stage/in-view.js';
import { openStage, type Stage } from '../../src/state/stage/stage.js';
import { update } from '../../src/state/update.js';
import { sketchCourse } from './course/sketch.js';
import { sketchDigits } from './digits/sketch.js';
import { sketchStack } from './stack/sketch.js';
import { sketchTrainer } from './trainer/sketch.js';

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
