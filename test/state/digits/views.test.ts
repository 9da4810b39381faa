// The views of a training: which digit is looked at, its maps and units, who is taken for whom, the gallery, the canvas.

import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../src/core/grid.js';
import { NETWORKS } from '../../../src/core/networks.js';
import type { Digits } from '../../../src/state/digits/digits.js';
import { centred } from '../../../src/state/digits/drawing.js';
import { confusionOf, fieldOf, filtered, galleryGrid, parametersOf, wrongOf } from '../../../src/state/digits/look.js';
import { wantsMouse } from '../../../src/state/pointing/update-pointing.js';
import { usualSetup } from '../../../src/training/digits/setup.js';
import { wrongWith } from '../wrong-with.js';
import { type Desk, digitsDesk, digitsOf, sketchDesk, tellDue, work, workOnDisk } from './fake-runtime.js';
import { walk } from './walk.js';

const tiny = (): Desk => digitsDesk(usualSetup('tiny', NETWORKS.tiny));
/** What the unit under the cursor came to; undefined while none is chosen, or its digit is still examined. */
function unitValue({ maps, layers, examined }: Digits): number | undefined {
	const shape = layers[maps.layer - 1]?.output;
	const { unit, channel } = maps;
	return unit && shape && examined?.outputs[maps.layer - 1]?.[(channel * shape.rows + unit.row) * shape.cols + unit.col];
}

const AT_REST = 'own resting 0+0 of 3, adam 0.003,';

describe('from view to view', () => {
	walk([
		['! 2', `maps ${AT_REST} test 0 map 0/0`],
		['! 3', `confusion ${AT_REST} test 0 0 for 0`],
		['! 4', `gallery ${AT_REST} test 0 all #0`],
		['! 5', `draw ${AT_REST} drawn? pen 14,14 blank → digits examine 1: 3`],
		['! 3 1', `training ${AT_REST} test 0`],
		['! 1', `training ${AT_REST} test 0 ! this-view`],
		['! tab', `maps ${AT_REST} test 0 map 0/0`],
		['! shift+tab !', `draw ${AT_REST} drawn pen 14,14 blank`],
		['! tab tab tab tab tab !', `training ${AT_REST} test 0`],
		['! q', `training ${AT_REST} test 0 → quit 0`],
		['! escape', 'home 0'],
	]);
});

describe('another digit', () => {
	walk([
		['! .', `training ${AT_REST} test 1? → digits examine 1: 3`],
		['! . !', `training ${AT_REST} test 1`],
		['! , !', `training ${AT_REST} test 19`],
		['! , . . !', `training ${AT_REST} test 1`],
		['! . . 5 space right 1 . !', `training ${AT_REST} test 2`],
	]);

	test('is sent one at a time: of many keys the first and the last', () => {
		const pressed = work(digitsDesk(), '! . . . . . .');
		const jobs: string[] = [];
		let desk = pressed;
		while (desk.due.length > 0) {
			desk = tellDue(desk, 1);
			jobs.push(...desk.effects.flatMap(effect => (effect.type === 'digits' ? effect.job.kind : [])));
		}
		expect(jobs).toEqual(['examine']);
		expect(digitsOf(desk).subject).toEqual({ kind: 'test', index: 6 });
		expect(digitsOf(desk).asked.examining).toBeUndefined();
		expect(digitsOf(desk).examined).toBeDefined();
	});

	test('what is told of the one before is not shown as this one’s', () => {
		const desk = work(digitsDesk(), '! . .');
		const first = tellDue(desk, 1);
		expect(digitsOf(first).examined).toBeUndefined();
		expect(digitsOf(tellDue(first)).examined).toBeDefined();
	});

	test('follows the weights as they change', () => {
		const before = digitsOf(work(digitsDesk(), '!')).examined;
		const after = digitsOf(work(digitsDesk(), '! space !')).examined;
		expect(after?.chances[0]).toBeGreaterThan(before?.chances[0] ?? 1);
	});
});

describe('feature maps', () => {
	const REST = 'maps tiny resting 0+0 of 10, adam 0.003, test 0';
	walk(
		[
			['! 2 down', `${REST} map 1/0`],
			['! 2 down right right', `${REST} map 1/2`],
			['! 2 right', `${REST} map 0/0`],
			['! 2 up left', `${REST} map 0/0`],
			['! 2 down down down right right right right right right right right right up', `${REST} map 2/7`],
			['! 2 down down down down down down', `${REST} map 5/0`],
			['! 2 enter', `${REST} map 0/0 ! digit-is-input`],
			['! 2 down enter escape', `${REST} map 1/0`],
			['! 2 down enter 2', `${REST} map 1/0`],
			['! 2 down down down down down enter right', `${REST} map 5/1 @0,0`],
			['! 2 down down down down down enter left up', `${REST} map 5/0 @0,0`],
		],
		tiny,
	);

	test('a map opens on the unit that answers most', () => {
		const digits = digitsOf(work(tiny(), '! 2 down right enter'));
		const { maps, examined } = digits;
		const map = examined?.outputs[0]?.subarray(26 * 26, 2 * 26 * 26) ?? [];
		expect(map[(maps.unit?.row ?? -1) * 26 + (maps.unit?.col ?? -1)]).toBe(Math.max(...map));
		expect(unitValue(digits)).toBe(Math.max(...map));
	});

	test('a unit moves within its map, and its field moves on the digit', () => {
		const corner = digitsOf(work(tiny(), `! 2 down down down enter ${'up '.repeat(30)} ${'left '.repeat(30)}`));
		expect(corner.maps.unit).toEqual({ row: 0, col: 0 });
		expect(fieldOf(corner)).toMatchObject({ rows: { first: 0, last: 7 }, cols: { first: 0, last: 7 } });
		const next: Digits = { ...corner, maps: { ...corner.maps, unit: { row: 0, col: 1 } } };
		expect(fieldOf(next)?.cols).toMatchObject({ first: 2, last: 9 });
		expect(fieldOf(digitsOf(work(tiny(), '! 2 down')))).toBeUndefined();
	});

	test('parameters are those of the layers', () => {
		expect(parametersOf(digitsOf(tiny()))).toBe(80 + 1168 + 4010);
		expect(parametersOf(digitsOf(digitsDesk(usualSetup('lenet', NETWORKS.lenet))))).toBe(61_706);
	});
});

describe('a unit on the stage', () => {
	const cases = [
		['the first layer', '! 2 down right enter down right', 1],
		['a pooling', '! 2 down down right right enter down', 2],
		['a layer within', '! 2 down down down right enter', 3],
		['the dense layer', '! 2 down down down down down enter right right', 5],
	] as const;

	test.each(cases)('%s: its arithmetic comes to what the map shows', (_, keys, layer) => {
		const before = work(tiny(), `${keys}`);
		const { maps } = digitsOf(before);
		const desk = work(before, 'enter ~');
		const { stage, room } = desk.model;
		expect(room).toBe('stage');
		expect(stage).toMatchObject({ panel: 'output', channel: maps.channel, seen: undefined, waiting: false });
		expect(stage.cursors.output).toEqual(maps.unit);
		expect(stage.layer.output).toEqual(digitsOf(desk).layers[layer - 1]?.output);
		const shown = unitValue(digitsOf(before)) ?? Number.NaN;
		expect(valueAt(stage.output, { channel: maps.channel, ...stage.cursors.output })).toBeCloseTo(shown, 4);
		expect(wrongWith(desk.model)).toEqual([]);
	});

	test('the weights are those of now', () => {
		const trained = work(digitsDesk(), '! space ! 2 down enter enter ~');
		const { stage } = trained.model;
		expect('kernel' in stage.layer && stage.layer.kernel.data[0]).toBe(digitsOf(trained).weights?.[0]);
	});

	test('escape comes back to it, whatever was done there; then it leaves for home', () => {
		const back = work(tiny(), '! 2 down enter enter ~ tab right L escape t escape escape');
		expect(back.model.room).toBe('digits');
		expect(sketchDesk(back)).toMatch(/^maps tiny .* map 1\/0 @/);
		const home = work(back, 'escape escape');
		expect(home.model.room).toBe('home');
		const stage = work(home, 'end up up enter');
		expect(stage.model.room).toBe('stage');
		expect(work(stage, 'escape').model.room).toBe('home');
	});

	test('undo goes back to what the playground was', () => {
		const { layer } = tiny().model.stage;
		expect(work(tiny(), '! 2 down enter enter ~ u ~').model.stage.layer.spec).toBe(layer.spec);
	});

	test('while it trains on', () => {
		const desk = work(tiny(), '! space 2 down enter enter !');
		expect(desk.model.room).toBe('stage');
		expect(digitsOf(desk).place.epoch).toBeGreaterThan(0);
	});
});

describe('who is taken for whom', () => {
	walk([
		['! 3 down right right', `confusion ${AT_REST} test 0 1 for 2`],
		['! 3 up left', `confusion ${AT_REST} test 0 0 for 0`],
	]);

	test('all test digits are counted, each in its row', () => {
		const { verdicts, tests } = digitsOf(work(digitsDesk(), '!'));
		const counts = verdicts && tests && confusionOf(verdicts, tests);
		expect(counts?.map(row => row.reduce((sum, count) => sum + count, 0))).toEqual(Array(10).fill(2));
		const right = counts?.reduce((sum, row, label) => sum + (row[label] ?? 0), 0) ?? 0;
		expect(verdicts && tests && wrongOf(verdicts, tests)).toHaveLength(20 - right);
	});

	test('enter shows those of a pair; where there are none it says so', () => {
		const start = work(digitsDesk(), '! 3');
		const { verdicts, tests } = digitsOf(start);
		const counts = verdicts && tests ? confusionOf(verdicts, tests) : [];
		for (const [label, row] of counts.slice(0, 3).entries()) {
			for (const [guess, count] of row.entries()) {
				const desk = work(start, `${'down '.repeat(label)} ${'right '.repeat(guess)} enter`);
				if (count === 0) {
					expect(desk.model.notice).toEqual({ kind: 'disabled', reason: 'no-such-digits' });
				} else {
					expect(digitsOf(desk)).toMatchObject({ view: 'gallery', gallery: { filter: { kind: 'pair', label, guess }, cursor: 0 } });
					expect(filtered(digitsOf(desk))).toHaveLength(count);
				}
			}
		}
	});
});

describe('the gallery', () => {
	const { columns, rows } = galleryGrid({ columns: 80, rows: 24 });
	walk([
		['! 4 right right', `gallery ${AT_REST} test 0 all #2`],
		['! 4 left up', `gallery ${AT_REST} test 0 all #0`],
		['! 4 down', `gallery ${AT_REST} test 0 all #${columns}`],
		['! 4 right down up', `gallery ${AT_REST} test 0 all #1`],
		['! 4 pagedown', `gallery ${AT_REST} test 0 all #${columns * rows}`],
		['! 4 end', `gallery ${AT_REST} test 0 all #19`],
		['! 4 end home', `gallery ${AT_REST} test 0 all #0`],
		['! 4 right right enter', `maps ${AT_REST} test 2? map 0/0 → digits examine 1: 3`],
	]);

	test('f shows those told wrong, then the pair of the matrix’s cursor where there are such, then all', () => {
		const start = work(digitsDesk(), '! 4 f');
		const { verdicts, tests } = digitsOf(start);
		expect(filtered(digitsOf(start))).toEqual(verdicts && tests && wrongOf(verdicts, tests));
		const kinds = [start, work(start, 'f'), work(start, 'f f')].map(desk => digitsOf(desk).gallery.filter.kind);
		expect(kinds[0]).toBe('wrong');
		expect(kinds.at(-1)).toBe(kinds[1] === 'pair' ? 'all' : 'wrong');
	});

	test('where nothing is told wrong f says so', () => {
		const { model } = work(digitsDesk(), '! enter 0 . 1 enter ~ space ! space ! space ! space ! space ! space ! space ! 4');
		const { digits } = model;
		const pair = digits && { ...digits, confusion: { label: 0, guess: 1 } };
		const all = { ...digitsDesk(), model: { ...model, digits: pair } };
		expect(pair?.verdicts && pair.tests && wrongOf(pair.verdicts, pair.tests)).toEqual([]);
		expect(work(all, 'f').model.notice).toEqual({ kind: 'disabled', reason: 'none-wrong' });
	});

	test('as fewer are told wrong the cursor stays on its digit, or the next', () => {
		const before = work(digitsDesk(), '! 4 f right right right space');
		const digit = filtered(digitsOf(before))[digitsOf(before).gallery.cursor] ?? -1;
		const after = digitsOf(work(before, '!'));
		const left = filtered(after);
		expect(left.length).toBeLessThan(filtered(digitsOf(before)).length);
		const next = left.find(index => index >= digit) ?? left.at(-1);
		expect(left[after.gallery.cursor]).toBe(next);
	});
});

describe('the canvas', () => {
	const DRAW = `draw ${AT_REST}`;
	walk([
		['! 5 space right right !', `${DRAW} drawn pen 14,16 down ink 15 strokes 1`],
		['! 5 space right space right !', `${DRAW} drawn pen 14,16 ink 12 strokes 1`],
		['! 5 space right c !', `${DRAW} drawn pen 14,15 blank strokes 2`],
		['! 5 space right u !', `${DRAW} drawn pen 14,15 blank`],
		['! 5 e !', `${DRAW} drawn pen 14,14 erasing blank`],
		['! 5 u', `${DRAW} drawn? pen 14,14 blank ! nothing-to-undo`],
		['! 5 c', `${DRAW} drawn? pen 14,14 blank ! blank-canvas`],
		['! 5 enter', `${DRAW} drawn? pen 14,14 blank ! blank-canvas`],
		['! 5 p', `draw own running 0+0 of 3, adam 0.003, drawn? pen 14,14 blank → digits train 1 to 3`],
		['! 5 space right ! enter', `maps ${AT_REST} drawn map 0/0`],
		['! 5 space right 3 !', `confusion ${AT_REST} drawn 0 for 0`],
		['! 5 space right 3 5 !', `${DRAW} drawn pen 14,15 ink 12 strokes 1`],
		['! 5 4 !', `gallery ${AT_REST} test 0 all #0`],
		['! 5 point:3,4,down point:3,9,drag point:3,9,up !', `${DRAW} drawn pen 3,9 ink 24 strokes 1`],
		['! 4 point:3,4,down !', `gallery ${AT_REST} test 0 all #0`],
		['! 5 ? point:3,4,down escape !', `${DRAW} drawn pen 14,14 blank`],
	]);

	test('while one draws on, what was found a moment ago stays', () => {
		const first = work(digitsDesk(), '! 5 space right ! right right');
		expect(digitsOf(first).examined).toBeDefined();
		expect(digitsOf(first).asked.examining).toBeDefined();
	});

	test('the network is shown the drawing moved into the middle', () => {
		const desk = work(digitsDesk(), '! 5 ~ up up up up up up space');
		const [sent] = desk.effects.flatMap(effect => (effect.type === 'digits' && effect.job.kind === 'examine' ? [effect.job.pixels] : []));
		const { pixels } = digitsOf(desk).drawing;
		expect(sent).toEqual(centred(pixels).pixels);
		expect(sent).not.toEqual(pixels);
	});

	test('wants the mouse while it is in sight', () => {
		const wants = (keys: string): boolean => wantsMouse(work(digitsDesk(), keys).model);
		expect(['! 5', '! 5 ?', '! 5 enter', '! 4', '! 5 escape', '5'].map(wants)).toEqual([true, false, true, false, false, true]);
	});
});

describe('files', () => {
	const afterKeys = async (keys: string): Promise<string> => sketchDesk(await workOnDisk(digitsDesk(), keys));
	const TRAINED = 'training own resting 0+1 of 3, adam 0.003, test 0';

	test.each([
		['! K', 'training own resting 0+0 of 3, adam 0.003, test 0 [keep-weights ]'],
		['! K enter', 'training own resting 0+0 of 3, adam 0.003, test 0'],
		['! n ! K a enter', `${TRAINED} ! written a`],
		['! n ! K a enter ~ K', `${TRAINED} [keep-weights a]`],
		['! n ! K a enter ~ K enter', `${TRAINED} [replace a?]`],
		['! n ! K a enter ~ K enter ~ n', TRAINED],
		['! n ! K a enter ~ K enter ~ y', `${TRAINED} ! written a`],
		['! n ! K a / enter', `${TRAINED} ! a/ is a folder: name a file in it`],
		['! O b enter', 'training own resting 0+0 of 3, adam 0.003, test 0 ! b is not there: check the path'],
		['! n ! O b enter', `${TRAINED} [read b?]`],
		['! n ! O b enter n', TRAINED],
		['! n ! K a enter ~ n n ! O a enter y !', `${TRAINED} ! read a after 0`],
		['! n ! O b enter y ~ n !', 'training own resting 1+0 of 3, adam 0.003, test 0'],
	])('%s → %s', async (keys, told) => {
		expect(await afterKeys(keys)).toBe(told);
	});

	test('a file that is there while something else is open stays as it was', async () => {
		expect(await afterKeys('! n ! K a enter ~ K enter ?')).toContain('a is there already, and stays as it was');
	});

	test('a training that is gone on with has its curve and its goal', async () => {
		const desk = await workOnDisk(digitsDesk(), '! space ! n ! K a enter ~ O a enter y !');
		expect(digitsOf(desk)).toMatchObject({ place: { epoch: 3, batch: 1 }, goal: 3, file: 'a', phase: 'resting' });
		expect(digitsOf(desk).points).toHaveLength(7);
		expect(digitsOf(desk).epochs).toHaveLength(3);
		expect(digitsOf(await workOnDisk(desk, 'space')).goal).toBe(6);
	});
});
