// The course of a model on one line, and whether it is as it should be.

import type { Attempt } from '../../../src/state/course/attempt.js';
import type { Course } from '../../../src/state/course/course.js';
import { type Desk, isAtEnd } from '../../../src/state/course/desk.js';
import { homeEntries } from '../../../src/state/course/home.js';
import { gridText } from '../../../src/state/course/work.js';
import type { Model } from '../../../src/state/model.js';

/** Where home's cursor is, or the desk: `lesson 2/5 first asking 25 hints 1`. */
export function sketchCourse({ room, course }: Model): string[] {
	const { home, desk } = course;
	if (room === 'home' || desk === undefined) {
		return [`home ${home.cursor}`, home.search === undefined ? '' : `/${home.search}${home.typing ? '_' : ''}`];
	}
	return [placeOf(desk), ...(desk.attempt === undefined ? [] : attemptTexts(desk.attempt))];
}

function placeOf(desk: Desk): string {
	const [at, all] = desk.kind === 'lesson' ? [desk.step, desk.lesson.pages.length] : [desk.index, desk.cards.length];
	return `${desk.kind} ${isAtEnd(desk) ? 'end' : at + 1}/${all}`;
}

function attemptTexts({ drawn, phase, work, hints, verdict, foretold, asked }: Attempt): string[] {
	return [
		drawn.exercise.id,
		phase,
		workText(work),
		hints > 0 ? `hints ${hints}` : '',
		foretold.length > 0 ? `foretold ${foretold.length}` : '',
		verdict?.kind === 'wrong' ? `because ${verdict.diagnosis.models.map(({ model }) => model).join(' or ') || 'unknown'}` : '',
		verdict?.kind === 'unclear' ? verdict.why : '',
		asked === undefined ? '' : `waits for ${asked}`,
	];
}

function workText(work: Attempt['work']): string {
	switch (work.kind) {
		case 'line':
			return work.text === '' ? '' : `"${work.text}"`;
		case 'grid':
			return `{${gridText(work)}} at ${work.row},${work.col}`;
		case 'pick':
			return `at ${work.cursor}${work.picked.length === 0 ? '' : ` picked ${work.picked.join(' ')}`}`;
		case 'order':
			return `${work.order.join(' ')} at ${work.cursor}${work.held ? ' held' : ''}`;
		case 'sentence':
			return work.writing ? `"${work.text}_"` : `"${work.text}" ${work.made.map(Number).join('')} at ${work.cursor}`;
		case 'elsewhere':
			return '';
	}
}

/** What is wrong with a course; nothing where it is as it should be. */
export function wrongWithCourse(course: Course): string[] {
	const { home, desk } = course;
	const entries = homeEntries(course).length;
	const claims: [claim: string, holds: boolean][] = [
		['home\u2019s cursor is on an entry', home.cursor === 0 || home.cursor < entries],
		['a search is short', (home.search ?? '').length <= 40],
		...(desk === undefined ? [] : wrongWithDesk(desk)),
	];
	return claims.flatMap(([claim, holds]) => (holds ? [] : [`course: ${claim}`]));
}

function wrongWithDesk(desk: Desk): [string, boolean][] {
	const { attempt, stage } = desk;
	const seen = stage?.seen?.size ?? Number.POSITIVE_INFINITY;
	return [
		[
			'its place is one of its steps or cards',
			desk.kind === 'lesson' ? desk.step <= desk.lesson.pages.length : desk.index <= desk.cards.length,
		],
		['at its end nothing is asked', !isAtEnd(desk) || attempt === undefined],
		[
			'no more is foretold than is asked',
			attempt === undefined || attempt.foretold.length <= attempt.drawn.cells.length || attempt.drawn.cells.length === 0,
		],
		['no more hints than there are', attempt === undefined || attempt.hints <= attempt.drawn.hints.length],
		[
			'nothing is shown that is asked for',
			attempt === undefined ||
				stage === undefined ||
				attempt.phase === 'right' ||
				attempt.phase === 'revealed' ||
				seen <= attempt.foretold.length,
		],
		['what is typed is short', attempt === undefined || attempt.work.kind !== 'line' || attempt.work.text.length <= 60],
		['only one waits at a time', attempt === undefined || attempt.asked !== undefined || attempt.held.length === 0],
	];
}
