// A sitting as a dialogue of lines: the same desk, answers and diagnosis as on the screen, told one after the other.

import { Fault, type FaultWords, fill, type Phrase, tell } from '../../core/fault.js';
import { readAnswer } from '../../course/exercises/read-answer.js';
import type { NewEvent } from '../../course/progress/events.js';
import { evaluateNumber } from '../../expression/evaluate.js';
import type { Study } from '../../runtime/open-screen.js';
import { type Answered, answerText, answerValue, answerWith, showHint, skip } from '../../state/course/answer.js';
import { type Attempt, askNext, isAsking, isFamily, isOver } from '../../state/course/attempt.js';
import type { Course } from '../../state/course/course.js';
import {
	anew,
	canGoOn,
	cardOn,
	type Desk,
	isAtEnd,
	nextChance,
	openRound,
	pageOf,
	stepBack,
	stepOn,
	type Turn,
	testCards,
	withAttempt,
} from '../../state/course/desk.js';
import { LONGEST } from '../../state/course/work.js';
import { comparedLines } from '../../ui/lesson/compared.js';
import { endOf } from '../../ui/lesson/end.js';
import { plain, wrapText } from '../../ui/paint/span.js';
import { spell } from '../../ui/theme/theme.js';
import { cellAsked, cellText } from './cell.js';
import { answerElsewhere } from './elsewhere.js';
import { arithmeticText, feedbackText, proseText, questionText, type Setting, stageText } from './tell.js';

/** What a dialogue needs: how it is set, where lines come from and go to, where progress is kept. */
export interface Dialogue {
	readonly setting: Setting;
	readonly print: (text: string) => Promise<void>;
	/** The next line; undefined where no more come. */
	readonly read: () => Promise<string | undefined>;
	readonly study: Study;
	readonly faultWords: () => Promise<FaultWords>;
}

/** Where a dialogue stands. */
export interface At {
	readonly desk: Desk;
	readonly course: Course;
}

/** Leads through a desk until its end is told, it is left, or no more lines come. */
export async function converse(start: At, dialogue: Dialogue): Promise<At> {
	let at = start;
	await tellStep(at, dialogue);
	while (!isAtEnd(at.desk)) {
		const line = await dialogue.read();
		const next = line === undefined ? undefined : await hear(at, line.trim(), dialogue);
		if (next === undefined) {
			return at;
		}
		at = next;
	}
	return at;
}

type Hearing = (at: At, dialogue: Dialogue) => Promise<At | undefined>;

/** Lines that are commands: a lone letter, or nothing. */
const COMMANDS: Readonly<Record<string, Hearing>> = {
	'': goOn,
	n: goOn,
	h: hint,
	s: (at, dialogue) => (at.desk.attempt && isAsking(at.desk.attempt) ? take(at, skip(at.desk.attempt), dialogue) : goOn(at, dialogue)),
	b: stepBefore,
	r: otherNumbers,
	t: testOut,
	p: async (at, dialogue) => {
		await tellStep(at, dialogue);
		return at;
	},
	q: async () => undefined,
	'?': async (at, dialogue) => {
		await say(dialogue, dialogue.setting.words.plain.help.join('\n'));
		return at;
	},
};

async function hear(at: At, line: string, dialogue: Dialogue): Promise<At | undefined> {
	const { attempt } = at.desk;
	const writes = attempt?.work.kind === 'sentence' && attempt.work.writing && isAsking(attempt) && line.length > 1;
	const command = writes || !Object.hasOwn(COMMANDS, line) ? undefined : COMMANDS[line];
	if (command !== undefined) {
		return command(at, dialogue);
	}
	const cell = writes ? undefined : cellAsked(line);
	if (cell !== undefined) {
		await say(dialogue, cellText(at.desk.stage, cell, dialogue.setting));
		return at;
	}
	if (attempt === undefined || !isAsking(attempt)) {
		await say(dialogue, attempt?.phase === 'shown' || canGoOn(at.desk) ? dialogue.setting.words.plain.commands : '');
		return at;
	}
	return answer(at, attempt, line, dialogue);
}

/** A line as the answer to what is asked. */
async function answer(at: At, attempt: Attempt, line: string, dialogue: Dialogue): Promise<At> {
	try {
		if (attempt.work.kind === 'elsewhere') {
			return (await answerElsewhere(at, attempt, line, dialogue)) ?? at;
		}
		return attempt.work.kind === 'sentence'
			? await write(at, attempt, line, dialogue)
			: await take(at, answerText(attempt, line), dialogue);
	} catch (error) {
		if (!(error instanceof Fault)) {
			throw error;
		}
		await sayFault(dialogue, error);
		return at;
	}
}

/** First the sentence, then which points it makes. */
async function write(at: At, attempt: Attempt, line: string, dialogue: Dialogue): Promise<At> {
	const { work } = attempt;
	if (work.kind === 'sentence' && work.writing) {
		const written: Attempt = { ...attempt, work: { ...work, text: line.slice(0, LONGEST.sentence), writing: false } };
		await say(dialogue, questionText(written, dialogue.setting));
		return { ...at, desk: withAttempt(at.desk, written) };
	}
	const reading = readAnswer(attempt.drawn, line);
	const text = work.kind === 'sentence' ? work.text : '';
	return reading.kind === 'answer' && reading.answer.kind === 'points'
		? take(at, answerWith(attempt, { ...reading.answer, text }, text), dialogue)
		: take(at, answerText(attempt, line), dialogue);
}

/** What came of an answer: told, and remembered. */
export async function take(at: At, answered: Answered, dialogue: Dialogue): Promise<At> {
	switch (answered.kind) {
		case 'fault':
			await sayFault(dialogue, answered.fault);
			return at;
		case 'evaluate':
			return take(at, answerValue(answered.attempt, evaluateNumber(answered.text)), dialogue);
		case 'attempt': {
			const desk = withAttempt(at.desk, answered.attempt);
			const next = await remember({ ...at, desk }, answered.events, dialogue);
			await tellAnswer(next, answered.attempt, dialogue);
			return next;
		}
	}
}

async function tellAnswer({ desk }: At, attempt: Attempt, dialogue: Dialogue): Promise<void> {
	const { setting } = dialogue;
	const isTold = comparedLines(attempt, setting).length > 0;
	const element =
		attempt.foretold.length > 0 && desk.stage !== undefined && !isAsking(attempt) && !isTold ? [arithmeticText(desk.stage, setting)] : [];
	const more = isOver(attempt) || attempt.phase === 'shown' ? [setting.words.plain.goOn] : [];
	await say(dialogue, [...element, feedbackText(attempt, setting), ...more].filter(Boolean).join('\n'));
}

/** Events to the disk; the course as it is with them. Why they can't be there is said once. */
export async function remember(at: At, events: readonly NewEvent[], dialogue: Dialogue): Promise<At> {
	if (events.length === 0) {
		return at;
	}
	const { progress, now, trouble } = dialogue.study.record(events);
	if (trouble !== undefined) {
		await sayFault(dialogue, trouble);
	}
	return { ...at, course: { ...at.course, progress, now } };
}

async function goOn(at: At, dialogue: Dialogue): Promise<At> {
	const { desk, course } = at;
	const { attempt } = desk;
	if (attempt?.phase === 'shown') {
		const asking = askNext(attempt);
		await say(dialogue, questionText(asking, dialogue.setting));
		return { ...at, desk: withAttempt(desk, asking) };
	}
	if (!canGoOn(desk)) {
		await say(dialogue, dialogue.setting.words.plain.notYet);
		return at;
	}
	const chance = nextChance(course.chance);
	return turn(at, desk.kind === 'lesson' ? stepOn(desk, chance, course.progress.lessons[desk.lesson.id]) : cardOn(desk, chance), dialogue);
}

async function stepBefore(at: At, dialogue: Dialogue): Promise<At> {
	const { desk, course } = at;
	if (desk.kind !== 'lesson' || desk.step === 0) {
		await say(dialogue, dialogue.setting.words.plain.noBefore);
		return at;
	}
	return turn(at, stepBack(desk, nextChance(course.chance), course.progress.lessons[desk.lesson.id]), dialogue);
}

async function otherNumbers(at: At, dialogue: Dialogue): Promise<At> {
	const { desk, course } = at;
	if (desk.kind !== 'lesson' || desk.attempt === undefined || !isFamily(desk.attempt)) {
		await say(dialogue, dialogue.setting.words.reasons['one-variant']);
		return at;
	}
	return turn(at, anew(desk, nextChance(course.chance)), dialogue);
}

/** Out of the lesson, into the test of it: as from the list of lessons on the screen. */
async function testOut(at: At, dialogue: Dialogue): Promise<At> {
	const { desk, course } = at;
	const cards = desk.kind === 'lesson' ? testCards(desk.lesson) : [];
	if (desk.kind !== 'lesson' || cards.length === 0) {
		await say(dialogue, dialogue.setting.words.plain.noTest);
		return at;
	}
	return turn(at, { desk: openRound('test', desk.lesson, cards, nextChance(course.chance)), events: [] }, dialogue);
}

async function turn({ course }: At, { desk, events }: Turn, dialogue: Dialogue): Promise<At> {
	const next = await remember({ desk, course: { ...course, chance: nextChance(course.chance) } }, events, dialogue);
	await tellStep(next, dialogue);
	return next;
}

async function hint(at: At, dialogue: Dialogue): Promise<At> {
	const { desk } = at;
	const { attempt } = desk;
	const { plain: words } = dialogue.setting.words;
	if (attempt === undefined || !isAsking(attempt) || attempt.hints >= attempt.drawn.hints.length || desk.kind === 'test') {
		await say(dialogue, desk.kind === 'test' ? words.noTestHints : words.noHints);
		return at;
	}
	const helped = showHint(attempt);
	await say(dialogue, feedbackText({ ...helped, verdict: undefined, phase: 'asking' }, dialogue.setting));
	return { ...at, desk: withAttempt(desk, helped) };
}

/** The whole step: its place, its prose, the matrices, the question. At the end, how it went. */
async function tellStep({ desk, course }: At, dialogue: Dialogue): Promise<void> {
	const { setting } = dialogue;
	const { words } = setting;
	if (isAtEnd(desk)) {
		const { title, aside, lines } = endOf(desk, course, words);
		await say(dialogue, [title, aside, ...lines.map(plain)].join('\n'));
		return;
	}
	const { attempt, stage } = desk;
	const asked = attempt === undefined ? [await captionText(desk, dialogue), words.plain.goOn] : [questionText(attempt, setting)];
	const over = attempt !== undefined && isOver(attempt) ? [feedbackText(attempt, setting), words.plain.goOn] : [];
	const sum = attempt === undefined && stage !== undefined ? [arithmeticText(stage, setting)] : [];
	await say(
		dialogue,
		[
			headOf(desk, setting),
			desk.kind === 'lesson' ? proseText(desk.prose, setting) : '',
			stage === undefined ? '' : stageText(stage, setting),
			...sum,
			...asked,
			...over,
		]
			.filter(Boolean)
			.join('\n\n'),
	);
}

async function captionText(desk: Desk, { faultWords }: Dialogue): Promise<string> {
	const caption = desk.kind === 'lesson' ? desk.caption : '';
	return typeof caption === 'string' ? caption : tell(caption, await faultWords());
}

function headOf(desk: Desk, { words }: Setting): string {
	if (desk.kind === 'lesson') {
		const place = fill(words.course.step, { step: desk.step + 1, steps: desk.lesson.pages.length });
		return fill(words.plain.step, { lesson: desk.lesson.title, place, title: pageOf(desk)?.title ?? '' });
	}
	const place = fill(words.course.card, { card: desk.index + 1, cards: desk.cards.length });
	return [desk.kind === 'review' ? words.course.review : fill(words.course.test, { title: desk.lesson?.title ?? '' }), place].join(' · ');
}

/** A paragraph of its own. Sentences are broken to the width; what is set in, matrices above all, stays as it stands. */
export async function say({ print, setting }: Pick<Dialogue, 'print' | 'setting'>, text: string): Promise<void> {
	if (text !== '') {
		const lines = text.split('\n').flatMap(line => (/^ |^$/.test(line) ? [line] : wrapText(line, setting.width)));
		await print(`${spell(setting.theme, lines.join('\n'))}\n\n`);
	}
}

/** The same of a fault, in the learner's language. */
export async function sayFault(dialogue: Pick<Dialogue, 'print' | 'setting' | 'faultWords'>, fault: Phrase): Promise<void> {
	await say(dialogue, tell(fault, await dialogue.faultWords()));
}
