// The learner who knows every answer, at the screen: which keys they press at each step, and what is remembered of it.

import type { Drawn } from '../../src/course/exercises/drawn.js';
import type { NewEvent, ProgressEvent } from '../../src/course/progress/events.js';
import { foldOn } from '../../src/course/progress/fold.js';
import { NO_PROGRESS, type Progress } from '../../src/course/progress/progress.js';
import { evaluateNumber } from '../../src/expression/evaluate.js';
import type { OpenCourse } from '../../src/runtime/course/open-course.js';
import { type Attempt, isAsking, type Work } from '../../src/state/course/attempt.js';
import { openCourse, type Wish } from '../../src/state/course/course.js';
import { isAtEnd } from '../../src/state/course/desk.js';
import { open } from '../../src/state/course/opening.js';
import type { Effect } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { update } from '../../src/state/update.js';
import { example } from '../state/app.js';

export interface Sitting {
	readonly course: OpenCourse;
	/** What was opened, one after the other; the last is led to its end. */
	readonly wishes: readonly Wish[];
	readonly now: number;
	readonly progress?: Progress;
}

export interface Sat {
	/** What is remembered of it. */
	readonly events: readonly NewEvent[];
	/** Each variant that was asked, in order. */
	readonly asked: readonly Drawn[];
}

/** A sitting led to its end by right answers. What is done elsewhere is skipped. */
export function sitAtScreen({ course, wishes, now, progress = NO_PROGRESS }: Sitting): Sat {
	const events: NewEvent[] = [];
	const asked = new Set<Drawn>();
	const settled = (start: Model, effects: readonly Effect[]): Model => effects.reduce(answer, start);
	const answer = (model: Model, effect: Effect): Model => {
		switch (effect.type) {
			case 'load':
				return settled(...update(model, { type: 'loaded', lessons: effect.lessons.map(id => course.lesson(id)) }));
			case 'record': {
				const stamped = effect.events.map((event, index) => ({ id: `${events.length}-${index}`, time: now, ...event }) as ProgressEvent);
				events.push(...effect.events);
				const progress = stamped.reduce(foldOn, model.course.progress);
				return settled(...update(model, { type: 'saved', progress, now, trouble: undefined }));
			}
			case 'evaluate': {
				const { request, text } = effect;
				return settled(...update(model, { type: 'evaluated', request, text, value: evaluateNumber(text) }));
			}
			default:
				return model;
		}
	};
	const press = (model: Model, keys: readonly string[]): Model =>
		keys.reduce((at, key) => settled(...update(at, { type: 'key', key })), model);

	const home: Model = { ...example('book'), room: 'home', course: openCourse({ catalogue: course.catalogue, progress, now, chance: 1 }) };
	let model = wishes.reduce((at, wish) => settled(...open(at, wish)), home);
	for (let keys = 0; model.course.desk !== undefined && !isAtEnd(model.course.desk); keys++) {
		const { attempt } = model.course.desk;
		if (attempt !== undefined) {
			asked.add(attempt.drawn);
		}
		model = press(model, attempt !== undefined && isAsking(attempt) ? keysFor(attempt) : ['enter']);
		if (keys > MOST_KEYS) {
			throw new Error(`stuck at ${JSON.stringify(attempt?.work)}`);
		}
	}
	return { events, asked: [...asked] };
}

const MOST_KEYS = 1000;

const typed = (text: string): string[] => [...text].map(mark => (mark === ' ' ? 'space' : mark));

/** The keys that answer what is asked. */
function keysFor({ work, drawn, foretold }: Attempt): string[] {
	const { solution, shown } = drawn;
	switch (solution.kind) {
		case 'number':
			return [...typed(String(solution.value)), 'enter'];
		case 'cells':
			return [...typed(String(solution.values[foretold.length])), 'enter'];
		case 'shape':
			return [...typed(solution.sides.join('x')), 'enter'];
		case 'matrix':
		case 'kernel':
			return gridKeys(work, Array.from(solution.grid.data, short));
		case 'options':
			return drawn.exercise.type === 'choice'
				? [String(shown.indexOf(solution.picked[0] as number) + 1), 'enter']
				: [...shown.flatMap(option => [...(solution.picked.includes(option) ? ['space'] : []), 'down']), 'enter'];
		case 'order':
			return [...orderKeys(work, solution.order), 'enter'];
		case 'points':
			return [...typed('What it says.'), 'enter', ...drawn.points.flatMap(() => ['space', 'down']), 'enter'];
		case 'goal':
			return ['s'];
	}
}

/** As much of a number as a cell takes. */
const short = (value: number): string => (String(value).length > 12 ? value.toFixed(8) : String(value));

/** Every cell in reading order that is not given; enter goes to the next, and at last answers. */
function gridKeys(work: Work, values: readonly string[]): string[] {
	if (work.kind !== 'grid') {
		return [];
	}
	const empty = work.texts.flat().flatMap((text, index) => (text === '' ? [values[index] as string] : []));
	return [...empty.flatMap(value => [...typed(value), 'enter']), ...(empty.length === 0 ? ['enter'] : [])];
}

/** Each item carried up to its place, the first first. */
function orderKeys(work: Work, wanted: readonly number[]): string[] {
	const order = work.kind === 'order' ? [...work.order] : [];
	return wanted.flatMap((item, place) => {
		const from = order.indexOf(item);
		order.splice(from, 1);
		order.splice(place, 0, item);
		const steps = (key: string, count: number): string[] => Array<string>(count).fill(key);
		return [...steps('up', order.length), ...steps('down', from), 'space', ...steps('up', from - place), 'space'];
	});
}
