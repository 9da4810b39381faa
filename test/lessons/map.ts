// The map of the course, made from the lessons themselves: what each trains, which misconceptions it meets, which points of the page.

import { misconceptionNamed } from '../../src/course/exercises/misconceptions/registry.js';
import { type Exercise, isExercise, type Lesson } from '../../src/course/lesson.js';
import { AIMS, COURSE } from './course.js';

/** The exercises of a lesson. */
export const exercisesOf = ({ pages }: Lesson): Exercise[] => pages.map(({ block }) => block).filter(isExercise);

/** Misconceptions that an exercise names: those behind wrong answers, and behind options. */
export const modelsOf = (exercise: Exercise): string[] => [
	...exercise.wrong.map(({ model }) => model),
	...('options' in exercise ? exercise.options.flatMap(({ model }) => model ?? []) : []),
];

/** The map as a Markdown table, and under it what the numbers stand for. */
export function mapText(): string {
	const points = Object.entries(AIMS.page).map(([point, { says }]) => `${point}. ${says}`);
	return [
		'',
		'| | lesson | skills | misconceptions (in brackets: which of the twenty) | points |',
		'|---|---|---|---|---|',
		...COURSE.en.map(rowOf),
		'',
		'The points are those of the page that the course grew from, on two-dimensional convolutional layers:',
		'',
		...points,
		'',
		'',
	].join('\n');
}

function rowOf(lesson: Lesson): string {
	const { number, id, title, skills } = lesson;
	const models = [...new Set(exercisesOf(lesson).flatMap(modelsOf))];
	const points = Object.entries(AIMS.page).filter(([, { met }]) => met.some(exercise => exercise.startsWith(`${id}/`)));
	const cells = [
		String(number),
		`[${title}](${String(number).padStart(2, '0')}-${id}/lesson.md)`,
		skills.join(', '),
		models.map(nameOf).join(', '),
		points.map(([point]) => point).join(', '),
	];
	return `| ${cells.join(' | ')} |`;
}

function nameOf(model: string): string {
	const fact = misconceptionNamed(model)?.fact;
	return fact === undefined ? model : `**${model}** (${fact})`;
}
