// A picture once more, in process: the model that the program comes to by the same keys, drawn. Not of a network, which had to be trained.

import headless from '@xterm/headless';
import { bookStage } from '../../src/commands/play.js';
import { stretch } from '../../src/core/fit-layer.js';
import { kernelOf } from '../../src/core/kernel.js';
import type { NamedGrid } from '../../src/core/kernels.js';
import { KERNELS } from '../../src/core/kernels.js';
import { SAMPLES } from '../../src/core/samples.js';
import type { ProgressEvent } from '../../src/course/progress/events.js';
import { foldOn } from '../../src/course/progress/fold.js';
import { shippedCourse } from '../../src/runtime/course/open-course.js';
import { openCourse } from '../../src/state/course/course.js';
import { open } from '../../src/state/course/opening.js';
import type { Effect, Message } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { openPlay } from '../../src/state/play/playground.js';
import { openStage, type Stage } from '../../src/state/stage/stage.js';
import { update } from '../../src/state/update.js';
import { messageOf, modelOn } from '../state/app.js';
import { answerTo } from '../state/trainer/fake-runtime.js';
import { cellsOf } from '../terminal/screen.js';
import { frameOf, TRUECOLOR } from '../ui/screen.js';
import type { Opening, Picture } from './pictures.js';
import { svgOf } from './svg.js';

const LESSONS = shippedCourse('en');
const START = Date.UTC(2021, 9, 23, 12);

/** The picture as it is made today. */
export async function again({ title, opening, columns, rows, keys }: Picture): Promise<string> {
	const [opened, due] = openingOf(opening);
	let model = settled({ ...opened, size: { columns, rows } }, due);
	for (const key of keys.flatMap(([, group]) => group.split(' ')).filter(Boolean)) {
		model = settled(...update(model, messageOf(model, key)));
	}
	const terminal = new headless.Terminal({ cols: columns, rows, convertEol: true, allowProposedApi: true });
	await new Promise<void>(done => terminal.write(frameOf(model, TRUECOLOR), done));
	return svgOf(cellsOf(terminal), title);
}

/** The model when all that was asked for is answered. */
function settled(model: Model, [effect, ...due]: readonly Effect[]): Model {
	if (effect === undefined) {
		return model;
	}
	const message = answerOf(effect, model);
	const [next, more] = message === undefined ? [model, []] : update(model, message);
	return settled(next, [...due, ...more]);
}

function answerOf(effect: Effect, { course }: Model): Message | undefined {
	switch (effect.type) {
		case 'load':
			return { type: 'loaded', lessons: effect.lessons.map(LESSONS.lesson) };
		case 'record': {
			const events = effect.events.map((event, index) => ({ id: `${course.now}-${index}`, time: course.now, ...event }) as ProgressEvent);
			return { type: 'saved', progress: events.reduce(foldOn, course.progress), now: course.now, trouble: undefined };
		}
		default:
			return answerTo(effect);
	}
}

function openingOf(opening: Opening): readonly [Model, readonly Effect[]] {
	switch (opening.by) {
		case 'lesson': {
			const course = openCourse({ catalogue: LESSONS.catalogue, now: START, chance: 1 });
			return open({ ...modelOn(bookStage()), room: 'home', course }, { kind: 'lesson', id: opening.lesson });
		}
		case 'layer':
			return [{ ...modelOn(layerStage(opening.input, opening.kernel)), play: openPlay(opening) }, []];
		case 'book':
			return [modelOn(bookStage()), []];
		case 'digits':
			throw new Error('a network is not trained once more');
	}
}

function layerStage(inputName: string, kernelName: string): Stage {
	const named = (list: readonly NamedGrid[], wanted: string) => (list.find(({ name }) => name === wanted) as NamedGrid).grid();
	const input = named(SAMPLES, inputName);
	return openStage(input, { op: 'conv', kernel: stretch(kernelOf([named(KERNELS, kernelName)]), input.channels) });
}
