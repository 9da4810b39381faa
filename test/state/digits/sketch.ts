// The digits in a few words, and what is wrong with them.

import { isDeepStrictEqual } from 'node:util';
import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../../src/core/digit.js';
import { sizeOf } from '../../../src/core/grid.js';
import type { NetworkPlan } from '../../../src/core/network-plan.js';
import { once } from '../../../src/core/once.js';
import { DIGIT_VIEWS, type Digits, type Subject, shapeAt } from '../../../src/state/digits/digits.js';
import { isBlank } from '../../../src/state/digits/drawing.js';
import { filtered, parametersOf, secondsLeft } from '../../../src/state/digits/look.js';
import { isRate } from '../../../src/state/trainer/rate.js';
import { architectureOf } from '../../../src/training/digits/architecture.js';

/** `training tiny resting 0+2 of 10, adam 0.003, test 3`: the view, the network, how far it is, its recipe, the subject, and what its view is on. */
export function sketchDigits(digits: Digits): string[] {
	const { view, setup, phase, place, goal, recipe, diverged, subject, examined, asked } = digits;
	return [
		view,
		setup.name ?? 'own',
		phase,
		`${place.epoch}+${place.batch} of ${goal},`,
		`${recipe.optimizer} ${recipe.rate},`,
		diverged ? 'diverged,' : '',
		asked.reading === undefined ? '' : `reading ${asked.reading},`,
		`${subjectText(subject)}${examined === undefined ? '?' : ''}`,
		...viewTexts(digits),
	];
}

const subjectText = (subject: Subject): string => (subject.kind === 'test' ? `test ${subject.index}` : 'drawn');

function viewTexts({ view, maps, confusion, gallery, drawing }: Digits): string[] {
	switch (view) {
		case 'training':
			return [];
		case 'maps':
			return [`map ${maps.layer}/${maps.channel}`, maps.unit === undefined ? '' : `@${maps.unit.row},${maps.unit.col}`];
		case 'confusion':
			return [`${confusion.label} for ${confusion.guess}`];
		case 'gallery': {
			const { filter } = gallery;
			return [filter.kind === 'pair' ? `${filter.label} for ${filter.guess}` : filter.kind, `#${gallery.cursor}`];
		}
		case 'draw':
			return [
				`pen ${drawing.pen.row},${drawing.pen.col}`,
				drawing.down ? 'down' : '',
				drawing.erasing ? 'erasing' : '',
				isBlank(drawing) ? 'blank' : `ink ${drawing.pixels.filter(ink => ink > 0).length}`,
				drawing.past.length === 0 ? '' : `strokes ${drawing.past.length}`,
			];
	}
}

const within = (value: number, length: number): boolean => Number.isInteger(value) && value >= 0 && value < length;

/** Layers of a plan are looked at once: LeNet's have 60,000 weights. */
const isOfPlan = once((layers: Digits['layers']) => once((plan: NetworkPlan) => isDeepStrictEqual(layers, architectureOf(plan).layers)));

/** What is wrong with the digits; nothing where all is as it should be. */
export function wrongWithDigits(digits: Digits): string[] {
	const { run, asked, setup, layers, phase, diverged, recipe, place, goal, speed, points, weights, tests, verdicts, drawing } = digits;
	const { view, subject, lastTest, examined, maps, confusion, gallery } = digits;
	const shape = maps.layer <= layers.length ? shapeAt(digits, maps.layer) : undefined;
	const count = tests?.labels.length ?? 0;
	const claims: [claim: string, holds: boolean][] = [
		['the layers are those of the plan', isOfPlan(layers)(setup.plan)],
		['the run is one that was asked for', run >= 1 && run <= asked.runs],
		['the newest run is this one, or one that is read, or could not be', run === asked.runs || phase !== 'loading'],
		['while it loads there are no weights, and then there are', (phase === 'loading') === (weights === undefined)],
		['the weights are all there are', weights === undefined || weights.length === parametersOf(digits)],
		['with weights come digits and verdicts', weights === undefined || (tests !== undefined && verdicts !== undefined)],
		[
			'there is a verdict on each digit',
			verdicts === undefined || (verdicts.guesses.length === count && verdicts.chances.length === count),
		],
		['what has diverged rests', !diverged || phase === 'resting'],
		['the rate can be set', isRate(recipe.rate)],
		['the place is one', place.epoch >= 0 && place.batch >= 0],
		['it does not run beyond its goal', phase !== 'running' || place.epoch <= goal],
		['it is as fast as it runs', speed === undefined || (phase === 'running' && speed >= 0)],
		['the time left is some', (secondsLeft(digits) ?? 0) >= 0],
		['the points are bounded', points.length <= 2048],
		['the points rise', points.every(({ batches }, at) => batches > (points[at - 1]?.batches ?? 0))],
		['the view is one', DIGIT_VIEWS.includes(view)],
		['the subject is one of the tests', subject.kind === 'drawn' || subject.index === 0 || within(subject.index, count)],
		['the last test is one', lastTest === 0 || within(lastTest, count)],
		['the canvas shows its drawing', view !== 'draw' || subject.kind === 'drawn'],
		['what is examined has an output for each layer', examined === undefined || isOfLayers(digits)],
		['what is examined was asked for', (asked.examining ?? 0) <= asked.subjects && asked.since <= asked.subjects],
		['nothing is examined without weights', weights !== undefined || (asked.examining === undefined && examined === undefined)],
		['where all is answered the newest was examined', weights === undefined || asked.examining !== undefined || examined !== undefined],
		['the map is one', shape !== undefined && within(maps.channel, shape.channels)],
		[
			'its unit lies in it',
			maps.unit === undefined || (within(maps.unit.row, shape?.rows ?? 0) && within(maps.unit.col, shape?.cols ?? 0)),
		],
		['the matrix has ten classes', within(confusion.label, CLASSES) && within(confusion.guess, CLASSES)],
		['the gallery is on a picture', within(gallery.cursor, Math.max(1, filtered(digits).length)) || tests === undefined],
		['the pen is on the sheet', within(drawing.pen.row, DIGIT_SIDE) && within(drawing.pen.col, DIGIT_SIDE)],
		['the sheet is a digit', drawing.pixels.length === DIGIT_AREA && drawing.past.every(({ length }) => length === DIGIT_AREA)],
		['the pen draws where one draws', view === 'draw' || !(drawing.down || drawing.dragging)],
		['the strokes are bounded', drawing.past.length <= 100],
	];
	return claims.flatMap(([claim, holds]) => (holds ? [] : [`digits: ${claim}`]));
}

function isOfLayers({ layers, examined }: Digits): boolean {
	const outputs = examined?.outputs ?? [];
	return outputs.length === layers.length && layers.every(({ output }, at) => outputs[at]?.length === sizeOf(output));
}
