// What is drawn and what is pointed at are one: on every screen each place that means something means the cell that is drawn there. Seen from
// outside: of two frames whose cursors are on two spots, what differs where they can be pointed at lies at these two, and nowhere else.

import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { modeOf } from '../../../src/state/keys.js';
import type { Model, Size } from '../../../src/state/model.js';
import type { Spot } from '../../../src/state/pointing/spot.js';
import { rulesOf } from '../../../src/state/pointing/spots.js';
import { isOpen } from '../../../src/state/pointing/update-pointing.js';
import { update } from '../../../src/state/update.js';
import { wordsOf } from '../../../src/text/words.js';
import type { Point } from '../../../src/ui/paint/view.js';
import type { MouseReport } from '../../../src/ui/pointing/report.js';
import { meantBy, zonesOn } from '../../../src/ui/pointing/what-is-meant.js';
import { spotIn, type Zone } from '../../../src/ui/pointing/zone.js';
import type { Look } from '../../../src/ui/theme/theme.js';
import { type Choose, forAll, pick } from '../../core/draw.js';
import { recordFigure, rounds } from '../../soak/soak.js';
import { example, press } from '../../state/app.js';
import { atHome, atStep, study } from '../../state/course/study.js';
import { play } from '../../state/trainer/fake-runtime.js';
import { DIGITS, onDigits } from '../digits/fixture.js';
import { MAPS_SCENES } from '../digits/maps-scenes.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR, themeOf } from '../screen.js';
import { type Cells, cellsOf } from './cells.js';

const book = (keys: string): Model => press(example('book'), keys).model;
const on = (id: string, keys = 'a'): Model => press(example(id), keys).model;

/** A screen of every kind, and of every way that a matrix is drawn on it. */
const SCENES: Readonly<Record<string, () => Model>> = {
	home: () => atHome(),
	'a search': () => study(atHome(), '/ "s"').model,
	'a lesson’s view': () => study(atStep(1), 'tab').model,
	'a line beside a stage': () => study(atStep(5), 'tab').model,
	'a grid': () => atStep(6),
	'a kernel': () => atStep(7),
	'a choice': () => atStep(8),
	choices: () => atStep(9),
	'an order': () => atStep(10),
	points: () => study(atStep(11), '"why" enter').model,
	'a lesson that is answered': () => study(atStep(5), 's tab').model,
	book: () => book('a'),
	padding: () => on('padding', 'a tab'),
	digit: () => on('digit', ''),
	'a digit, its input': () => on('digit', 'tab'),
	picture: () => on('picture', 'tab'),
	pooling: () => on('max-pool', 'a tab'),
	channels: () => on('channels', 'a v'),
	im2col: () => on('book', 'a v'),
	'toeplitz of a picture': () => on('edge', 'a v v'),
	knobs: () => book('o down'),
	'the gradient': () => play(example('book'), 't n g a'),
	examples: () => book('e down'),
	'kernels, to choose from': () => book('w'),
	stack: () => book('L e enter down down'),
	'an element': () => book('L e enter down down tab'),
	gallery: () => onDigits({ ...DIGITS.running, view: 'gallery' }),
	confusion: () => onDigits({ ...DIGITS.running, view: 'confusion' }),
	training: () => onDigits(DIGITS.running),
	...Object.fromEntries(
		['maps-digit', 'maps-conv', 'maps-sums', 'maps-lenet', 'unit-conv', 'unit-dense'].flatMap(name => {
			const digits = MAPS_SCENES[name];
			return digits === undefined ? [] : [[name, () => onDigits(digits)]];
		}),
	),
};

const SIZES: readonly Size[] = [
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
	{ columns: 60, rows: 20 },
];
const LOOKS: readonly Look[] = [TRUECOLOR, PLAIN, ASCII];
const words = wordsOf('en');

/** Something that can be pointed at, where it can be, and the zone that this is in. */
interface Place {
	readonly spot: Spot;
	readonly zone: Zone;
	readonly points: readonly Point[];
}

/** What can be pointed at on a frame, by the place of its zone and its name. */
function placesOn(model: Model, look: Look): Map<string, Place> {
	const found = new Map<string, Place & { points: Point[] }>();
	const zones = zonesOn(model, themeOf(look), words);
	for (const [index, zone] of zones.entries()) {
		for (const point of pointsOf(zone)) {
			const spot = spotIn(zones, point);
			if (spot !== undefined && zones.find(each => isWithin(each, point)) === zone && isOpen(model, spot)) {
				const name = `${index} ${JSON.stringify(spot)}`;
				const known = found.get(name) ?? { spot, zone, points: [] };
				known.points.push(point);
				found.set(name, known);
			}
		}
	}
	return found;
}

const isWithin = (zone: Zone, { x, y }: Point): boolean =>
	x >= zone.x && y >= zone.y && x < zone.x + zone.width && y < zone.y + zone.height;

const pointsOf = ({ x, y, width, height }: Zone): Point[] =>
	Array.from({ length: width * height }, (_, at) => ({ x: x + (at % width), y: y + Math.floor(at / width) }));

const pressedAt = (model: Model, { points }: Place, choose: Choose, look: Look): Model => {
	const message = meantBy({ ...model, mouse: true }, { ...pick(choose, points), phase: 'down' }, themeOf(look), words);
	expect(message?.type).toBe('press');
	return message === undefined ? model : update(model, message)[0];
};

/** How far from a cell its mark is drawn: a cell of a number or an entry is marked itself, a pixel by a ring, a map by what is at its sides. */
function slackOf({ spot, points }: Place): Point {
	const wide = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)) + 1;
	return spot.on === 'map' ? { x: 1, y: 0 } : wide > 2 || spot.on === 'element' ? { x: 0, y: 0 } : { x: 2, y: 1 };
}

const isAt = (point: Point, place: Place): boolean => {
	const slack = slackOf(place);
	return place.points.some(({ x, y }) => Math.abs(x - point.x) <= slack.x && Math.abs(y - point.y) <= slack.y);
};

/** Where two models are drawn differently within a zone. */
function differing(one: Model, other: Model, zone: Zone, look: Look): Point[] {
	const [first, second] = [one, other].map(model => cellsOf(frameOf(model, look)));
	// Blanks at the end of a line are left out of a frame.
	const at = (cells: Cells | undefined, { x, y }: Point): string => cells?.[y]?.[x] ?? ' ';
	return pointsOf(zone).filter(point => at(first, point) !== at(second, point));
}

/** Whether all that can be pointed at is on the screen: a panel that is drawn beyond its edge is cut there. */
const isOnScreen = (model: Model, look: Look): boolean =>
	zonesOn(model, themeOf(look), words).every(
		({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= model.size.columns && y + height <= model.size.rows,
	);

const isThere = (model: Model, { spot }: Place): boolean => rulesOf(spot).go(model, spot, now => [now, []]) === undefined;

/** Presses two spots of a zone one after the other and compares what is drawn; false where the frame moved on the way. */
function comparesTwo(start: Model, choose: Choose, look: Look): boolean {
	expect([start.size, isOnScreen(start, look)]).toEqual([start.size, true]);
	const [name, there] = pick(choose, [...placesOn(start, look)]);
	// On the cursor a press would be Enter.
	const one = isThere(start, there) ? start : pressedAt(start, there, choose, look);
	expect([name, isThere(one, there)]).toEqual([name, true]);
	const onOne = placesOn(one, look);
	const first = onOne.get(name);
	const others = [...onOne].filter(([, place]) => place.zone === first?.zone && place !== first);
	if (first === undefined || others.length === 0) {
		return false;
	}
	const [otherName, second] = pick(choose, others);
	const two = pressedAt(one, second, choose, look);
	expect([otherName, isThere(two, second)]).toEqual([otherName, true]);
	const onTwo = placesOn(two, look);
	const isSame = isDeepStrictEqual(
		[first, second].map(({ points }) => points),
		[name, otherName].map(each => onTwo.get(each)?.points),
	);
	if (!isSame || modeOf(one) !== modeOf(two)) {
		return false;
	}
	const drawn = differing(one, two, first.zone, look);
	const beside = drawn.filter(point => !isAt(point, first) && !isAt(point, second)).map(({ x, y }) => `${x},${y}`);
	expect([name, otherName, beside.slice(0, 5).join(' ')].join(' ; ')).toBe([name, otherName, ''].join(' ; '));
	expect([name, drawn.some(point => isAt(point, first))]).toEqual([name, true]);
	expect([otherName, drawn.some(point => isAt(point, second))]).toEqual([otherName, true]);
	return true;
}

/** Draws until two spots were compared; in the long form many are. */
const DRAWS = 8;
const COMPARED = rounds(1, Number.POSITIVE_INFINITY);

let all = 0;

afterAll(() => recordFigure('mouse', `${all} pairs of spots on ${Object.keys(SCENES).length} screens: each drawn where it is pointed at`));

test('pictures side by side are seen to their ends, at every size', () => {
	for (const keys of ['', 'tab']) {
		for (let columns = 60; columns <= 140; columns += 5) {
			const model: Model = { ...on('digit', keys), size: { columns, rows: 40 } };
			expect([columns, LOOKS.map(look => isOnScreen(model, look))]).toEqual([columns, [true, true, true]]);
		}
	}
});

describe('where something can be pointed at it is drawn', () => {
	test.each(Object.entries(SCENES))('%s', (name, make) => {
		let compared = 0;
		const model = make();
		forAll(
			choose => {
				if (compared >= COMPARED) {
					return;
				}
				const size = pick(choose, SIZES);
				const look = pick(choose, LOOKS);
				compared += Number(comparesTwo({ ...model, size }, choose, look));
			},
			rounds(DRAWS, 40),
		);
		all += compared;
		if (!SINGLE.includes(name)) {
			expect(compared).toBeGreaterThan(0);
		}
	});
});

/** Here the frame moves with every press, or one spot alone has a zone. */
const SINGLE = ['training'];

test('outside of all zones, with another button’s phases and with the mouse off nothing is meant', () => {
	const model: Model = { ...book('a'), mouse: true };
	const look = themeOf(PLAIN);
	const at = (x: number, y: number, phase: MouseReport['phase'] = 'down') => meantBy(model, { x, y, phase }, look, words);
	const zones = zonesOn(model, look, words);
	const { columns, rows } = model.size;
	const all = pointsOf({ x: 0, y: 0, width: columns, height: rows, at: () => undefined });
	const outside = all.filter(point => !zones.some(zone => isWithin(zone, point)));
	expect(outside.length).toBeGreaterThan(columns);
	expect(
		outside
			.filter((_, index) => index % 41 === 0)
			.map(({ x, y }) => at(x, y))
			.filter(Boolean),
	).toEqual([]);
	expect([at(columns + 5, rows + 5), at(9999, 0)]).toEqual([undefined, undefined]);
	const [zone] = zones;
	const inside = zone && { x: zone.x + 2, y: zone.y };
	expect((['down', 'drag', 'up'] as const).map(phase => inside && at(inside.x, inside.y, phase)?.type)).toEqual([
		'press',
		undefined,
		undefined,
	]);
	expect(inside && meantBy({ ...model, mouse: false }, { ...inside, phase: 'down' }, look, words)).toBeUndefined();
	expect([at(0, 0, 'wheel-up'), at(0, 0, 'wheel-down')]).toEqual([
		{ type: 'wheel', by: -1 },
		{ type: 'wheel', by: 1 },
	]);
	expect(meantBy({ ...model, mouse: false }, { x: 0, y: 0, phase: 'wheel-up' }, look, words)).toBeUndefined();
});

test('under a field, a question and a screen that is too small nothing is meant', () => {
	const small = { ...book('a'), size: { columns: 40, rows: 10 } };
	const open = [book('a g'), book('a tab enter'), book('a B'), study(study(atHome(), 'enter escape').model, 'down f').model, small];
	for (const model of open) {
		const spots = zonesOn(model, themeOf(PLAIN), words).map(({ at }) => at({ x: 2, y: 0 }));
		expect(spots.filter(spot => spot !== undefined && isOpen(model, spot))).toEqual([]);
	}
});

test('where a digit is drawn the mouse draws, switched on or not, and beside the canvas goes to another view', () => {
	const model = onDigits({ ...DIGITS.running, view: 'draw' });
	const meant = (x: number, y: number, mouse: boolean) =>
		meantBy({ ...model, mouse }, { x, y, phase: 'down' }, themeOf(PLAIN), words)?.type;
	expect([meant(12, 12, false), meant(12, 12, true)]).toEqual(['point', 'point']);
	expect([meant(4, 2, false), meant(4, 2, true)]).toEqual([undefined, 'press']);
});
