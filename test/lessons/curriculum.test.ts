// The course as a whole: how each lesson is made, what each brings in from before, and that everything it set out to teach is met.

import { describe, expect, test } from 'vitest';
import { drawExercise } from '../../src/course/exercises/draw.js';
import { COMPUTED_MISCONCEPTIONS, MISCONCEPTIONS } from '../../src/course/exercises/misconceptions/registry.js';
import { isExercise, type Lesson } from '../../src/course/lesson.js';
import { AIMS, COURSE, EDITIONS } from './course.js';
import { exercisesOf, modelsOf } from './map.js';
import { textsOf } from './texts.js';

const LESSONS = COURSE.en;

/** All lessons that come before one, by its needs and theirs. */
function earlierThan({ needs }: Lesson): Lesson[] {
	const direct = LESSONS.filter(({ id }) => needs.includes(id));
	return [...new Set([...direct, ...direct.flatMap(earlierThan)])];
}

test('twenty lessons, in this order, in every language', () => {
	const order = [
		...['images-are-arrays', 'cross-correlation', 'output-size', 'the-convolutional-layer', 'edge-detection'],
		...['learning-a-kernel', 'when-learning-fails', 'correlation-or-convolution', 'feature-maps-and-receptive-fields', 'classic-kernels'],
		...['padding', 'stride', 'dilation', 'channels', 'one-by-one'],
		...['pooling', 'the-gradient-is-a-correlation', 'transposed-convolution', 'why-convolution', 'a-whole-network'],
	];
	for (const lessons of Object.values(COURSE)) {
		expect(lessons.map(({ id, number }) => `${number} ${id}`)).toEqual(order.map((id, index) => `${index + 1} ${id}`));
	}
});

describe.each(LESSONS.map(lesson => [lesson.id, lesson] as const))('%s', (_, lesson) => {
	const exercises = exercisesOf(lesson);

	test('has five to nine steps, begins with a prediction, ends with three lines to keep', () => {
		expect(lesson.pages.length).toBeGreaterThanOrEqual(5);
		expect(lesson.pages.length).toBeLessThanOrEqual(9);
		expect(isExercise(lesson.pages[0]?.block)).toBe(true);
		const last = lesson.pages.at(-1);
		expect(last?.block).toBeUndefined();
		expect(last?.prose.filter(({ kind }) => kind === 'item')).toHaveLength(3);
	});

	test('has four exercises of three kinds, two of them families', () => {
		expect(exercises.length).toBeGreaterThanOrEqual(4);
		expect(new Set(exercises.map(({ type }) => type)).size).toBeGreaterThanOrEqual(3);
		expect(exercises.filter(({ params }) => params.length > 0).length).toBeGreaterThanOrEqual(2);
	});

	test('trains every skill that it names, and ends by one of an earlier lesson', () => {
		expect(new Set(exercises.map(({ skill }) => skill))).toEqual(new Set(lesson.skills));
		if (lesson.number > 1) {
			expect(earlierThan(lesson).flatMap(({ skills }) => skills)).toContain(exercises.at(-1)?.skill);
		}
	});

	test('needs only lessons before it, and knows a wrong rule wherever a number is asked', () => {
		expect(
			earlierThan(lesson)
				.map(({ number }) => number)
				.filter(number => number >= lesson.number),
		).toEqual([]);
		const asked = exercises.filter(({ type }) => ['predict', 'number', 'shape', 'matrix', 'kernel'].includes(type));
		expect(asked.filter(exercise => modelsOf(exercise).length === 0).map(({ id }) => id)).toEqual([]);
	});
});

test.each(EDITIONS)('%s, %s: ends with three lines to keep', (_, __, lesson) => {
	expect(lesson.pages.at(-1)?.prose.filter(({ kind }) => kind === 'item')).toHaveLength(3);
});

describe('misconceptions', () => {
	const lessonsWith = (names: readonly string[]): string[] =>
		LESSONS.filter(lesson => exercisesOf(lesson).some(exercise => modelsOf(exercise).some(model => names.includes(model)))).map(
			({ id }) => id,
		);
	const numbers = Array.from({ length: 20 }, (_, index) => index + 1);

	test.each(numbers)('%i of the twenty is met in two lessons', fact => {
		const names = MISCONCEPTIONS.filter(entry => entry.fact === fact).map(({ name }) => name);
		expect(lessonsWith(names).length).toBeGreaterThanOrEqual(2);
	});

	test('each that has no rule of its own is what an exercise says it would answer', () => {
		const without = MISCONCEPTIONS.filter(entry => !COMPUTED_MISCONCEPTIONS.includes(entry)).map(({ name }) => name);
		expect(without.filter(name => lessonsWith([name]).length === 0)).toEqual([]);
	});
});

describe('aims', () => {
	const all = new Set(LESSONS.flatMap(lesson => exercisesOf(lesson).map(({ id }) => `${lesson.id}/${id}`)));
	const lessonsOf = (met: readonly string[]): Set<string> => new Set(met.map(id => id.split('/')[0] ?? ''));

	test('the exercises that meet them are there', () => {
		const named = [...Object.values(AIMS.page), ...Object.values(AIMS.book)].flatMap(({ met }) => met);
		expect(named.filter(id => !all.has(id))).toEqual([]);
	});

	test('the eight points of the page are each met in two lessons', () => {
		expect(Object.keys(AIMS.page)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
		expect(Object.values(AIMS.page).filter(({ met }) => lessonsOf(met).size < 2)).toEqual([]);
	});

	test('the exercises of the book, and its slips', () => {
		expect(Object.keys(AIMS.book)).toHaveLength(17);
		expect(Object.values(AIMS.book).filter(({ met }) => met.length === 0)).toEqual([]);
	});
});

describe('languages', () => {
	/** Names of books, and what stands in brackets behind the term that it is in the other language. */
	const own = (text: string): string => text.replaceAll(/（[^（）]*）|\([^()]*\)|Dive into Deep Learning/g, '');

	test.each(COURSE['zh-TW'].map(lesson => [lesson.id, lesson] as const))('%s leaves no English sentence in Chinese', (_, lesson) => {
		expect(textsOf(lesson).filter(text => /(?:\b[A-Za-z]{2,}\b[ ,]+){2}[A-Za-z]{2,}/.test(own(text)))).toEqual([]);
	});

	test.each(COURSE.en.map(lesson => [lesson.id, lesson] as const))('%s has Chinese only where it names a term', (_, lesson) => {
		expect(textsOf(lesson).filter(text => /\p{Script=Han}/u.test(own(text)))).toEqual([]);
	});

	test.each(EDITIONS)('%s, %s: no mark of Markdown is read as it stands', (_, __, lesson) => {
		const exercises = exercisesOf(lesson).flatMap(exercise => {
			const { ask, hints, explain } = drawExercise(lesson.id, exercise, 1);
			return [ask, ...hints, explain];
		});
		expect(exercises.filter(text => /`|\*(?!\d)/.test(text))).toEqual([]);
	});
});
