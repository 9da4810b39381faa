// A learner at home with a course of two lessons, and a runtime that keeps progress in memory.

import type { ProgressEvent } from '../../../src/course/progress/events.js';
import { foldOn } from '../../../src/course/progress/fold.js';
import type { Progress } from '../../../src/course/progress/progress.js';
import { evaluateNumber } from '../../../src/expression/evaluate.js';
import { openCourse } from '../../../src/state/course/course.js';
import type { Effect, Message } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { update } from '../../../src/state/update.js';
import { DAY, NOON } from '../../course/progress/draw.js';
import { example, messageOf, type Played } from '../app.js';
import { AFTER, CATALOGUE, EVERY } from './lessons.js';

export { DAY };

/** Home, with nothing done or with some progress. */
export function atHome(progress?: Progress, now = NOON): Model {
	return {
		...example('book'),
		room: 'home',
		course: openCourse({ catalogue: CATALOGUE, ...(progress === undefined ? {} : { progress }), now, chance: 1 }),
	};
}

/** What the runtime answers to an effect; undefined where it answers later or never. */
function answerOf(effect: Effect, { course }: Model): Message | undefined {
	switch (effect.type) {
		case 'load':
			return { type: 'loaded', lessons: [EVERY, AFTER].filter(({ id }) => effect.lessons.includes(id)) };
		case 'record': {
			const now = course.now + 1000;
			const events = effect.events.map((event, index) => ({ id: `${now}-${index}`, time: now, ...event }) as ProgressEvent);
			return { type: 'saved', progress: events.reduce(foldOn, course.progress), now, trouble: undefined };
		}
		case 'evaluate':
			return { type: 'evaluated', request: effect.request, text: effect.text, value: valueIn(effect.text) };
		default:
			return undefined;
	}
}

function valueIn(text: string): number | undefined {
	try {
		return evaluateNumber(text);
	} catch {
		return undefined;
	}
}

/** The model after these words, everything that it asks for answered at once. A text in quotation marks is typed key by key. */
export function study(start: Model, keys: string): Played {
	let played: Played = { model: start, effects: [] };
	for (const word of keys.match(/"[^"]*"|\S+/g) ?? []) {
		for (const key of word.startsWith('"') ? [...word.slice(1, -1)].map(mark => (mark === ' ' ? 'space' : mark)) : [word]) {
			played = take(played.model, messageOf(played.model, key));
		}
	}
	return played;
}

function take(model: Model, message: Message): Played {
	let [next, effects] = update(model, message);
	const asked = effects;
	for (let answers = 0; effects.length > 0 && answers < 10; answers++) {
		const more: Effect[] = [];
		for (const effect of effects) {
			const answer = answerOf(effect, next);
			if (answer !== undefined) {
				const [after, others] = update(next, answer);
				next = after;
				more.push(...others);
			}
		}
		effects = more;
	}
	return { model: next, effects: asked };
}

/** At a step of the first lesson (from 1), whatever comes before it skipped. */
export function atStep(step: number): Model {
	let { model } = study(atHome(), 'enter');
	while ((model.course.desk?.kind === 'lesson' ? model.course.desk.step : 0) < step - 1) {
		model = study(model, model.course.desk?.attempt === undefined ? 'n' : skipKeys(model)).model;
	}
	return model;
}

function skipKeys(model: Model): string {
	const { attempt } = model.course.desk ?? {};
	return attempt?.work.kind === 'sentence' && attempt.work.writing ? 'escape s enter' : 's enter';
}
