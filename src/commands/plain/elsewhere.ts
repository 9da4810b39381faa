// What the screen does in the trainer or the playground, done by a line: a rate and some epochs, or options of the layer.

import { Fault, fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { quote } from '../../core/quote.js';
import { meetsGoal } from '../../course/exercises/goal.js';
import type { PlayBlock, TrainBlock } from '../../course/lesson.js';
import { answerWith } from '../../state/course/answer.js';
import type { Attempt } from '../../state/course/attempt.js';
import { reaches, setupOf } from '../../state/course/training-task.js';
import { descend } from '../../training/descend.js';
import { descentFrom } from '../../training/descent.js';
import { kernelIn } from '../../training/problem.js';
import { startingWeights } from '../../training/start.js';
import { playedWith } from '../played.js';
import { type At, type Dialogue, say, take } from './study.js';
import { numbersText, stageText } from './tell.js';

/** The task tried by a line; where its goal is reached it is answered, else what came of it is told. Throws a Fault on other words. */
export async function answerElsewhere(at: At, attempt: Attempt, line: string, dialogue: Dialogue): Promise<At | undefined> {
	const { exercise } = attempt.drawn;
	if (exercise.type === 'train') {
		return (await trains(exercise, line, dialogue))
			? take(at, answerWith(attempt, { kind: 'goal', met: true }, line), dialogue)
			: notYet(dialogue);
	}
	if (exercise.type === 'play') {
		return (await plays(exercise, attempt, line, dialogue))
			? take(at, answerWith(attempt, { kind: 'goal', met: true }, line), dialogue)
			: notYet(dialogue);
	}
	return undefined;
}

async function notYet(dialogue: Dialogue): Promise<undefined> {
	await say(dialogue, dialogue.setting.words.plain.notReached);
	return undefined;
}

const MOST_EPOCHS = 1000;

/** Trains by `rate epochs`, tells each epoch (of many, every so manieth), and whether the goal was met on the way. */
async function trains(block: TrainBlock, line: string, dialogue: Dialogue): Promise<boolean> {
	const { plain } = dialogue.setting.words;
	const [rate = Number.NaN, epochs = block.goal.epochs, ...more] = line.split(/[\s,]+/).map(Number);
	if (!(rate > 0) || !Number.isFinite(rate) || !Number.isInteger(epochs) || epochs < 1 || epochs > MOST_EPOCHS || more.length > 0) {
		throw new Fault('{line} is no rate and number of epochs: write two such as 0.03 10', { line: quote(line) });
	}
	const { problem, start, recipe } = setupOf(block);
	const every = Math.ceil(epochs / MOST_TOLD);
	const told: string[] = [];
	let met = false;
	let diverged = false;
	for (const { epoch, loss, after, ending } of descend(problem, descentFrom(startingWeights(problem, start)), () => ({
		...recipe,
		rate,
	}))) {
		diverged = ending?.status === 'diverged';
		met ||= reaches(block.goal, { epoch, loss, diverged });
		if (epoch % every === 0 || epoch === 1 || ending !== undefined) {
			told.push(fill(plain.trained, { epoch, loss: shortNumber(loss), kernel: numbersText(kernelIn(problem, after.weights).data) }));
		}
		if (epoch >= epochs) {
			break;
		}
	}
	await say(dialogue, [...told, ...(diverged ? [plain.diverged] : [])].join('\n'));
	return met;
}

const MOST_TOLD = 20;

/** The layer with the options of the line. */
async function plays(block: PlayBlock, { drawn }: Attempt, line: string, dialogue: Dialogue): Promise<boolean> {
	const { scene } = drawn;
	if (scene === undefined) {
		return false;
	}
	const stage = { ...playedWith(scene, line), seen: undefined };
	await say(dialogue, stageText(stage, dialogue.setting));
	return meetsGoal(block, drawn.values, stage);
}
