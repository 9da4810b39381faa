// A learner, keys, and where they lead: one line each.

import { describe, expect, test } from 'vitest';
import { rateThatReaches } from '../../../src/commands/check/tools.js';
import { canGoOn, openRound, openStep, testCards } from '../../../src/state/course/desk.js';
import type { Model } from '../../../src/state/model.js';
import { update } from '../../../src/state/update.js';
import { wordsOf } from '../../../src/text/words.js';
import { askText } from '../../../src/ui/lesson/question.js';
import { plain } from '../../../src/ui/paint/span.js';
import { arithmetic } from '../../../src/ui/stage/arithmetic.js';
import { themeFor } from '../../../src/ui/theme/theme.js';
import { press, sketch } from '../app.js';
import { wrongWith } from '../wrong-with.js';
import { AFTER, EVERY, EVERY_TEXT, lessonOf, step } from './lessons.js';
import { atHome, atStep, DAY, study } from './study.js';

const THEME = themeFor({ level: 0, ascii: false, background: 'dark' });

type Triple = readonly [keys: string, then: string];

function walk(start: () => Model, triples: readonly Triple[]): void {
	test.each(triples)('%s → %s', (keys, then) => {
		expect(sketch({ ...study(start(), keys), effects: [] })).toBe(then);
	});
}

describe('home', () => {
	walk(atHome, [
		['', 'home 0'],
		['down down', 'home 2'],
		['end', 'home 5'],
		['end down home up', 'home 0'],
		['/ "short"', 'home 0 /short_'],
		['/ "short" enter enter', 'lesson 1/1 again asking'],
		['/ "zzz" enter', 'home 0 /zzz'],
		['/ "zzz" enter enter', 'home 0 /zzz ! nothing-found'],
		['/ "z" backspace escape', 'home 0'],
		['/ "z🙂" backspace', 'home 0 /z_'],
		['/ "z\u202e\u200b"', 'home 0 /z_'],
		['/ "?q" enter', 'home 0 /?q'],
		['down down enter', 'lesson 1/1 again asking'],
		['r', 'home 0 ! nothing-due'],
		['f', 'home 0 ! not-begun'],
		['end t', 'home 5 ! no-lesson-here'],
		['down down down enter', 'output 0,0'],
		['down down down enter escape', 'home 3'],
	]);

	test('the first key of a first run begins the first lesson', () => {
		expect(sketch(study(atHome(), 'enter'))).toContain('lesson 1/14');
	});

	test('the trainer opens over it, and leads back', () => {
		const { model } = study(atHome(), 'end up enter');
		expect(model.trainer?.setup.problem.truth).toEqual(Float64Array.of(1, -1));
		expect(sketch(study(model, 'escape'))).toBe('home 4');
	});
});

describe('a lesson', () => {
	walk(atHome, [
		['enter', 'lesson 1/14'],
		['enter b', 'lesson 1/14 ! first-step'],
		['enter right', 'lesson 1/14'],
		['enter n', 'lesson 2/14 foretell asking'],
		['enter n enter', 'lesson 2/14 foretell asking'],
		['enter n b', 'lesson 1/14'],
		['enter n escape', 'home 0'],
		['enter n escape enter', 'lesson 2/14 foretell asking'],
		['enter o', 'output 0,0'],
		['enter right down o', 'output 0,0'],
		['enter o right escape', 'lesson 1/14'],
	]);

	test('the window moves over a view', () => {
		expect(study(atStep(1), 'right down').model.course.desk?.stage?.cursors.output).toEqual({ row: 1, col: 1 });
	});

	test('its end tells it is done, and leads on to the next', () => {
		const { model, effects } = study(atStep(14), 'n');
		expect(sketch({ model, effects })).toBe('lesson end/14 → record step 14, done by steps');
		expect(model.course.progress.lessons['every']?.done).toBeDefined();
		expect(sketch(study(model, 'enter'))).toContain('lesson 1/1 again asking');
	});

	test('of a prose its numbers are computed', () => {
		const { desk } = atStep(14).course;
		expect(desk?.kind === 'lesson' && desk.prose).toEqual([
			{ kind: 'item', marker: '•', depth: 0, spans: [{ text: 'One line.' }] },
			{ kind: 'item', marker: '•', depth: 0, spans: [{ text: 'Another, of ' }, { text: '6' }, { text: ' words.' }] },
		]);
	});
});

describe('a lesson that was never checked', () => {
	const odd = lessonOf(
		EVERY_TEXT.replace('id: every', 'id: odd')
			.replace('answer: outputSize(n, k)', 'answer: outputSize(n, 99)')
			.replace('{=19}', '{=19 + [1, 2; 3, 4] * [1, 2, 3]}'),
	);

	test('a step that can not be had says why, and the way on is open', () => {
		const desk = openStep(odd, 2, 1);
		expect(desk.attempt).toBeUndefined();
		expect(desk.caption).toMatchObject({ message: expect.stringMatching(/^count has no variant/) });
		expect(canGoOn(desk)).toBe(true);
		expect(openStep(odd, 0, 1).caption).not.toBe('');
	});

	test('a round passes it over', () => {
		const cards = testCards(odd);
		const round = openRound('test', odd, cards.slice(1), 1);
		expect(round.cards.length).toBe(cards.length - 2);
		expect(round.attempt?.drawn.exercise.id).toBe('ninth');
	});
});

describe('foretelling', () => {
	walk(
		() => atStep(2),
		[
			['"19"', 'lesson 2/14 foretell asking "19"'],
			['"19" backspace', 'lesson 2/14 foretell asking "1"'],
			['"19" enter', 'lesson 2/14 foretell shown foretold 1'],
			['"19" enter enter', 'lesson 2/14 foretell asking foretold 1'],
			['"19" enter enter "25" enter', 'lesson 2/14 foretell right foretold 2'],
			['"5" enter', 'lesson 2/14 foretell shown foretold 1 because kernel-flipped'],
			['"5" enter enter "25" enter', 'lesson 2/14 foretell revealed foretold 2'],
			['"3*6+1" enter', 'lesson 2/14 foretell shown foretold 1'],
			['h', 'lesson 2/14 foretell asking hints 1'],
			['h h h', 'lesson 2/14 foretell asking hints 2 ! last-hint'],
			['s', 'lesson 2/14 foretell revealed'],
			['n', 'lesson 2/14 foretell asking'],
		],
	);

	test('the window waits at the element before, until a hint moves it', () => {
		const asked = study(atStep(2), '"19" enter enter').model;
		expect(asked.course.desk?.stage?.cursors.output).toEqual({ row: 0, col: 0 });
		expect(study(asked, 'h').model.course.desk?.stage?.cursors.output).toEqual({ row: 0, col: 1 });
		expect(study(asked, '"25" enter').model.course.desk?.stage?.cursors.output).toEqual({ row: 0, col: 1 });
	});

	test('what is asked for is not shown, wherever the window is moved', () => {
		const { model } = study(atStep(2), 'right down left up tab tab tab right');
		expect([...(model.course.desk?.stage?.seen ?? [])]).toEqual([]);
	});

	test('who is cut off between two elements goes on there', () => {
		const { progress } = study(atStep(2), '"19" enter').model.course;
		expect(sketch({ ...study(atHome(progress), 'enter'), effects: [] })).toBe('lesson 2/14 foretell asking foretold 1');
	});
});

describe('a number', () => {
	walk(
		() => atStep(4),
		[
			['"1/9" enter', 'lesson 4/14 ninth right "1/9"'],
			['"0.11" enter', 'lesson 4/14 ninth right "0.11"'],
			['"0.1" enter', 'lesson 4/14 ninth asking "0.1" more-decimals'],
			['"0.12" enter', 'lesson 4/14 ninth wrong "0.12" hints 1 because unknown'],
			['"1/(3*3)" enter', 'lesson 4/14 ninth right "1/(3*3)"'],
			['"1/(3" enter', 'lesson 4/14 ninth asking "1/(3" ! this is no number: write one such as 19, −1, 1/9 or 3*2+1'],
			['enter', 'lesson 4/14 ninth asking'],
			['r', 'lesson 4/14 ninth asking'],
			['s r', 'lesson 4/14 ninth revealed ! one-variant'],
		],
	);

	test('a wrong answer may be given again; both are remembered, the first one counts', () => {
		const wrong = study(atStep(4), '"2" enter');
		expect(sketch(wrong)).toContain('→ record ninth wrong');
		const right = study(wrong.model, 'backspace "1/9" enter');
		expect(sketch(right)).toContain('ninth right');
		expect(right.model.course.progress).toMatchObject({ answers: 4, skills: { count: { lapses: 0, reviews: 1 } } });
	});

	test('other numbers are drawn with r, and kept for who comes back', () => {
		const { model } = study(atStep(3), 's r');
		const drawn = model.course.desk?.attempt?.drawn;
		expect(drawn?.seed).not.toBe(atStep(3).course.desk?.attempt?.drawn.seed);
		expect(study(atHome(model.course.progress), 'enter').model.course.desk?.attempt?.drawn.params).toEqual(drawn?.params);
	});

	test('keys typed while an expression is computed wait for it', () => {
		let { model } = study(atStep(4), '"1+"');
		for (const key of ['enter', '1', 'enter']) {
			model = study(model, key).model;
		}
		expect(sketch({ model, effects: [] })).toContain('ninth wrong "1+1"');
	});
});

describe('the other kinds', () => {
	const cases: readonly [step: number, keys: string, then: string][] = [
		[5, '"6x7" enter', 'size right "6x7"'],
		[5, '"(6, 7)" enter', 'size right "(6, 7)"'],
		[5, '"6x8" enter', 'size wrong "6x8" because size-kept'],
		[5, '"7x6" enter', 'size wrong "7x6" because height-width-swapped'],
		[5, '"6x7x1" enter', 'size asking "6x7x1" shape-sides'],
		[6, '"19" enter "25" enter', 'fill asking {19 25;  } at 1,0'],
		[6, '"19" enter "25" enter "37" enter "43" enter', 'fill right {19 25; 37 43} at 1,1'],
		[6, '"5" enter "11" enter "23" enter "29" enter', 'fill wrong {5 11; 23 29} at 1,1 because kernel-flipped'],
		[7, '"1" enter "-1" enter', 'design right {1 -1} at 0,1'],
		[7, '"-1" enter "1" enter', 'design wrong {-1 1} at 0,1 because sign-swapped'],
		[8, 'enter', 'pick right at 0'],
		[8, 'down enter', 'pick wrong at 1 because kernel-flipped'],
		[8, '2 enter', 'pick wrong at 1 because kernel-flipped'],
		[9, 'enter', 'pick-all asking at 0 nothing-picked'],
		[9, 'space down down space enter', 'pick-all right at 2 picked 0 2'],
		[9, 'space down space enter', 'pick-all wrong at 1 picked 0 1 because size-kept'],
		[11, '"so" enter', 'say asking "so" 00 at 0'],
		[11, '"hs?q" enter space enter', 'say right "hs?q" 10 at 0'],
		[11, 'enter', 'say asking "_"'],
		[11, '"數🙂\u202e\u200b"', 'say asking "數🙂_"'],
		[11, '"數🙂" backspace', 'say asking "數_"'],
		[11, 'escape h', 'say asking "" 00 at 0 hints 1'],
	];

	test.each(cases)('step %i: %s → %s', (step, keys, then) => {
		expect(sketch({ ...study(atStep(step), keys), effects: [] })).toBe(`lesson ${step}/14 ${then}`);
	});

	test('items are carried to their places', () => {
		const start = atStep(10);
		const { attempt } = start.course.desk ?? {};
		expect(attempt?.work).toMatchObject({ kind: 'order', order: attempt?.drawn.shown });
		const wrong = study(start, 'enter').model;
		expect(wrong.course.desk?.attempt?.phase).toBe('wrong');
		let model = wrong;
		for (const item of [0, 1, 2]) {
			const { work } = model.course.desk?.attempt ?? {};
			const at = work?.kind === 'order' ? work.order.indexOf(item) : 0;
			model = study(model, `up up ${'down '.repeat(at)} space ${'up '.repeat(at - item)} space`).model;
		}
		expect(sketch({ ...study(model, 'enter'), effects: [] })).toContain('sort right 0 1 2');
	});

	test('a kernel is graded by what it makes, not by its name', () => {
		expect(EVERY.exercises.find(({ id }) => id === 'design')?.type).toBe('kernel');
		expect(study(atStep(7), '"2-1" enter "-1" enter').model.notice).toMatchObject({ kind: 'fault' });
	});
});

describe('elsewhere', () => {
	test('a task is done in the playground as soon as its goal holds, and told there', () => {
		const { model } = study(atStep(13), 'enter');
		expect(sketch({ model, effects: [] })).toBe('output 0,0');
		const done = study(model, 'p');
		expect(sketch(done)).toBe('output 0,0 ! goal met → record keep right');
		expect(sketch({ ...study(done.model, 'escape'), effects: [] })).toBe('lesson 13/14 keep right');
	});

	test('who leaves before is still asked', () => {
		expect(sketch({ ...study(atStep(13), 'enter escape'), effects: [] })).toBe('lesson 13/14 keep asking');
	});

	test('looking around in the playground is no answer', () => {
		expect(sketch({ ...study(atStep(13), 'o p escape'), effects: [] })).toBe('lesson 13/14 keep asking');
	});

	test('a training opens on the setup of the lesson, and leads back', () => {
		const { model } = study(atStep(12), 'enter');
		expect(model.trainer).toMatchObject({ goal: 10, recipe: { optimizer: 'sgd', rate: 0.03 } });
		expect(sketch({ ...study(model, 'escape'), effects: [] })).toBe('lesson 12/14 learn asking');
	});

	test('the setup of such a training stays as the lesson made it; the rate is the learner’s', () => {
		for (const key of ['o', 's', 'm', 'b', '1', '2', '3', '4', '0']) {
			expect(study(atStep(12), `enter ${key}`).model.notice).toEqual({ kind: 'disabled', reason: 'task-is-set' });
		}
		expect(study(atStep(12), 'enter +').model.trainer?.recipe.rate).toBeGreaterThan(0.03);
	});

	test('a bias that is learned begins at 0 beside weights that are given', () => {
		const lesson = lessonOf(
			EVERY_TEXT.replace('init: d2l-tensorflow, rate: 0.03}', 'init: "1 1", rate: 0.01, bias: true}').replace('loss: 0.3', 'loss: 30'),
		);
		const block = lesson.pages[11]?.block;
		expect(block?.type === 'train' && rateThatReaches(block)).toBe(0.01);
	});
});

describe('channels beside a question', () => {
	const lesson = lessonOf(
		`${EVERY_TEXT.slice(0, EVERY_TEXT.indexOf('## See'))}${step(
			'Foretell',
			'predict',
			'id: foretell\nskill: see\nlayer: {input: two-channels, kernel: [[[[0, 1], [2, 3]], [[1, 2], [3, 4]]], [[[1, 2], [3, 4]], [[2, 3], [4, 5]]]]}\ncells: [[1, 0, 0]]\nhints: [Look again., Nearly there.]\nexplain: So it is.',
		)}`,
	);
	const open = (): Model => {
		const model = atHome();
		return { ...model, room: 'desk', course: { ...model.course, desk: openStep(lesson, 0, 1) } };
	};

	test('c turns to the next input channel, f to the next output channel', () => {
		expect(open().course.desk?.stage).toMatchObject({ part: 0, channel: 1 });
		expect(study(open(), 'c').model.course.desk?.stage?.part).toBe(1);
		expect(study(open(), 'f').model.course.desk?.stage?.channel).toBe(0);
		expect(study(atStep(2), 'c').model.notice).toEqual({ kind: 'disabled', reason: 'one-channel' });
	});

	test('the question names the channel, and one line sums over all of them', () => {
		const { desk } = study(open(), '"96" enter').model.course;
		const attempt = open().course.desk?.attempt;
		expect(attempt && askText(attempt, wordsOf('en'))).toBe('What is the output of channel 1 at row 0, column 0?');
		const [line = []] =
			desk?.stage === undefined ? [] : arithmetic(desk.stage, { theme: THEME, words: wordsOf('en'), width: 76, lines: 1 });
		expect(plain(line)).toBe('(0·1 + 1·2 + 3·3 + 4·4) + (1·2 + 2·3 + 4·4 + 5·5) = 76');
	});
});

describe('review', () => {
	const learned = (): Model => study(atStep(3), '"1" enter').model;
	const later = (model: Model, days: number): Model => ({
		...model,
		room: 'home',
		course: { ...model.course, desk: undefined, now: model.course.now + days * DAY },
	});

	test('a skill that failed is due the next day, and not before', () => {
		expect(study(later(learned(), 0.5), 'r').model.notice).toEqual({ kind: 'disabled', reason: 'nothing-due' });
		expect(sketch({ ...study(later(learned(), 1.01), 'r'), effects: [] })).toMatch(/^review 1\/1 (again|count) asking/);
	});

	test('what fails comes again in the same sitting, what is right ends it', () => {
		let { model } = study(later(learned(), 2), 'r');
		const right = (): string => String(solutionOf(model));
		model = study(model, '"0" enter').model;
		expect(model.course.desk?.attempt?.phase).toBe('revealed');
		model = study(model, 'enter').model;
		expect(sketch({ model, effects: [] })).toMatch(/^review 2\/2/);
		model = study(model, `"${right()}" enter`).model;
		expect(model.course.desk?.attempt?.phase).toBe('right');
		model = study(model, 'enter').model;
		expect(sketch({ model, effects: [] })).toBe('review end/2');
		expect(sketch({ ...study(model, 'enter'), effects: [] })).toBe('home 0');
	});

	test('a skip is no failure: it does not come again', () => {
		const { model } = study(later(learned(), 2), 'r s enter');
		expect(sketch({ model, effects: [] })).toBe('review end/1');
	});

	test('there is no way back in it', () => {
		expect(study(later(learned(), 2), 'r b').model.notice).toEqual({ kind: 'disabled', reason: 'no-way-back' });
	});
});

const solutionOf = ({ course }: Model): number => {
	const solution = course.desk?.attempt?.drawn.solution;
	return solution?.kind === 'number' ? solution.value : Number.NaN;
};

describe('testing out', () => {
	test('all right at once: the lesson is done', () => {
		let { model } = study(atHome(), 'down down t');
		expect(sketch({ model, effects: [] })).toBe('test 1/1 again asking');
		model = study(model, `"${solutionOf(model)}" enter`).model;
		const end = study(model, 'enter');
		expect(sketch(end)).toBe('test end/1 → record done by test');
		expect(end.model.course.progress.lessons['after']?.done).toBeDefined();
	});

	test('not all right: it stays as it was', () => {
		const { model } = study(atHome(), 'down down t "0" enter enter');
		expect(model.course.progress.lessons['after']?.done).toBeUndefined();
	});

	test('gives no hints', () => {
		expect(study(atHome(), 'down down t h').model.notice).toEqual({ kind: 'disabled', reason: 'no-hints-here' });
	});
});

describe('forgetting', () => {
	test('asks first, then the lesson is as if it had never been opened', () => {
		const begun = study(atHome(), 'enter n escape').model;
		const asked = study(begun, 'f');
		expect(sketch(asked)).toBe('home 0 [forget every?]');
		expect(study(asked.model, 'n').model.course.progress.lessons['every']?.step).toBe(1);
		const gone = study(asked.model, 'y').model;
		expect(gone.course.progress.lessons).toEqual({});
	});
});

test.each([
	['another room', 'end enter', 'digits'],
	['the keys', '?', 'home'],
	['nothing', '', 'desk'],
])('a lesson comes when %s was opened: it is laid on the desk only where nothing was', (_, keys, room) => {
	const asked = press(atHome(), `enter ${keys}`).model;
	const [model] = update(asked, { type: 'loaded', lessons: [EVERY, AFTER] });
	expect([model.room, model.course.wish]).toEqual([room, undefined]);
	expect(wrongWith(model)).toEqual([]);
});
