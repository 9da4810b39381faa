// A state, keys, what comes of them: one line each.

import { describe, expect, test } from 'vitest';
import { fromNested } from '../../src/core/grid.js';
import { kernelFrom } from '../../src/core/kernel.js';
import { openStage } from '../../src/state/stage/stage.js';
import { touchedBy } from '../../src/state/stage/touch.js';
import { example, modelOn, press, sketch } from './app.js';

type Triple = readonly [start: string, keys: string, then: string];

function walk(triples: readonly Triple[]): void {
	test.each(triples)('%s: %s → %s', (start, keys, then) => {
		expect(sketch(press(example(start), keys))).toBe(then);
	});
}

describe('moving', () => {
	walk([
		['book', '', 'output 0,0'],
		['book', 'right', 'output 0,1'],
		['book', 'l', 'output 0,1'],
		['book', 'down', 'output 1,0'],
		['book', 'j l', 'output 1,1'],
		['book', 'j l k h', 'output 0,0'],
		['book', 'right right right', 'output 0,1'],
		['book', 'down down down', 'output 1,0'],
		['book', 'left up', 'output 0,0'],
		['book', 'tab', 'input 0,0'],
		['book', 'tab right right right down', 'input 1,2'],
		['book', 'tab tab', 'kernel 0,0'],
		['book', 'tab tab tab', 'output 0,0'],
		['book', 'shift+tab', 'kernel 0,0'],
		['book', 'right tab down tab tab', 'output 0,1'],
		['book', 'right tab down tab tab tab', 'input 1,0'],
		['max-pool', 'tab', 'input 0,0'],
		['max-pool', 'tab tab', 'output 0,0'],
		['max-pool', 'shift+tab', 'input 0,0'],
		['book', 'end', 'output 1,1'],
		['book', '$', 'output 1,1'],
		['book', 'end home', 'output 0,0'],
		['book', 'end ^', 'output 0,0'],
		['book', 'end 0', 'output 1,1 ! computed-cell'],
		['edge', 'tab end', 'input 5,7'],
		['book', 'F1 ctrl+q meta', 'output 0,0'],
	]);
});

describe('stepping through, in reading order', () => {
	walk([
		['book', 'space', 'output 0,1'],
		['book', 'n n', 'output 1,0'],
		['book', 'n n n', 'output 1,1'],
		['book', 'n n n n', 'output 1,1 ! last-element'],
		['book', 'n n n n left', 'output 1,0'],
		['book', ',', 'output 0,0 ! first-element'],
		['book', 'n n ,', 'output 0,1'],
		['book', 'tab n n n', 'input 1,0'],
		['book', 'tab tab n n n n', 'kernel 1,1 ! last-element'],
	]);
});

describe('playing', () => {
	walk([
		['book', '.', 'output 0,1 playing → tick 1 after 600'],
		['book', '. tick', 'output 1,0 playing → tick 1 after 600'],
		['book', '. tick tick', 'output 1,1 playing → tick 1 after 600'],
		['book', '. tick tick tick', 'output 1,1'],
		['book', '. tick tick tick tick:1', 'output 1,1'],
		['book', 'end .', 'output 0,0 playing → tick 1 after 600'],
		['book', '. .', 'output 0,1'],
		['book', '. . tick:1', 'output 0,1'],
		['book', '. . . tick:1', 'output 1,0 playing'],
		['book', '. . . tick:2', 'output 1,1 playing → tick 2 after 600'],
		['book', 'tick:0', 'output 0,0'],
		['book', '. left', 'output 0,0'],
		['book', '. tab', 'input 0,0'],
		['book', '. +', 'output 0,1 playing → settle pace 300'],
		['book', '. + tick', 'output 1,0 playing → tick 1 after 300'],
		['book', '. - tick', 'output 1,0 playing → tick 1 after 1200'],
		['book', '= = = = = .', 'output 0,1 playing → tick 1 after 75'],
		['book', '- - - - - .', 'output 0,1 playing → tick 1 after 2400'],
		['book', '. ?', 'output 0,1 playing [help 0]'],
		['book', '. ? tick', 'output 0,1 playing [help 0] → tick 1 after 600'],
		['book', '. ? tick escape tick', 'output 1,0 playing → tick 1 after 600'],
		['book', '. g', 'output 0,1 [goto ]'],
		['book', '. e down enter .', 'output 0,1 playing → tick 2 after 600'],
		['book', '. 60x20', 'output 0,1 playing'],
		['one-by-one', 'tab tab . tick:1', 'kernel 0,0'],
	]);
});

describe('go to', () => {
	walk([
		['book', 'g', 'output 0,0 [goto ]'],
		['book', 'g 1 , 1', 'output 0,0 [goto 1,1]'],
		['book', 'g 1 , 1 enter', 'output 1,1'],
		['book', 'g 1 space 0 enter', 'output 1,0'],
		['book', 'g 3 enter', 'output 1,1'],
		['book', 'tab g 5 enter', 'input 1,2'],
		['book', 'g enter', 'output 0,0'],
		['book', 'g , , enter', 'output 0,0'],
		['book', 'g 1 escape', 'output 0,0'],
		['book', 'g 2 , 0 enter', 'output 0,0 ! 2 rows, 2 columns'],
		['book', 'g 0 , 2 enter', 'output 0,0 ! 2 rows, 2 columns'],
		['book', 'g 4 enter', 'output 0,0 ! 2 rows, 2 columns'],
		['book', 'g 1 , 1 , 1 enter', 'output 0,0 ! 2 rows, 2 columns'],
		['book', 'g 9 9 9 9 9 9 9 9 9 9 9 9 9', 'output 0,0 [goto 99999999999]'],
		['book', 'g 9 9 9 9 9 9 9 9 9 9 9 enter', 'output 0,0 ! 2 rows, 2 columns'],
		['book', 'g 1 backspace 0 , 1 enter', 'output 0,1'],
		['book', 'g backspace backspace', 'output 0,0 [goto ]'],
		['book', 'g x - . q h tab up 1', 'output 0,0 [goto 1]'],
		['book', 'g 1 ?', 'output 0,0 [goto 1] [help 0]'],
		['book', 'g 1 ? escape enter', 'output 0,1'],
	]);
});

describe('the help', () => {
	walk([
		['book', '?', 'output 0,0 [help 0]'],
		['book', '? j j k', 'output 0,0 [help 1]'],
		['book', '? up', 'output 0,0 [help 0]'],
		['book', '? ?', 'output 0,0'],
		['book', '? q', 'output 0,0'],
		['book', '? escape', 'output 0,0'],
		['book', 'i ? ', 'output 0,0 [inputs 0] [help 0]'],
		['book', 'i ? q', 'output 0,0 [inputs 0]'],
		['book', 'i ? q q', 'output 0,0'],
	]);
});

describe('leaving', () => {
	walk([
		['book', 'q', 'output 0,0 → quit 0'],
		['book', 'ctrl+c', 'output 0,0 → quit 130'],
		['book', 'ctrl+z', 'output 0,0 → suspend'],
		['book', 'g ctrl+c', 'output 0,0 [goto ] → quit 130'],
		['book', 'i ctrl+c', 'output 0,0 [inputs 0] → quit 130'],
		['book', '? ctrl+z', 'output 0,0 [help 0] → suspend'],
		['book', '. ctrl+z tick', 'output 1,0 playing → tick 1 after 600'],
	]);
});

describe('channels and filters', () => {
	walk([
		['channels', 'c', 'output 0,0 part 1'],
		['channels', 'c c', 'output 0,0'],
		['channels', 'right c', 'output 0,1 part 1'],
		['channels', 'f', 'output 0,0 ! one-filter'],
		['filters', 'f', 'output 0,0 channel 1'],
		['filters', 'f f f', 'output 0,0'],
		['filters', 'c f', 'output 0,0 channel 1'],
		['filters', 'f c', 'output 0,0 channel 1 part 1'],
		['one-by-one', 'f c c', 'output 0,0 channel 1 part 2'],
		['one-by-one', 'f c c c', 'output 0,0 channel 1'],
	]);
});

describe('what can not be had says why', () => {
	walk([
		['book', 'c', 'output 0,0 ! one-channel'],
		['book', 'f', 'output 0,0 ! one-filter'],
		['max-pool', 'm', 'output 0,0 ! pooling-mode'],
		['max-pool', 'c', 'output 0,0 ! one-channel'],
		['book', 'c right', 'output 0,1'],
	]);
});

describe('what has been seen', () => {
	const seenAfter = (start: string, keys: string): number[] | 'all' => {
		const { seen } = press(example(start), keys).model.stage;
		return seen === undefined ? 'all' : [...seen].sort((a, b) => a - b);
	};
	test.each<[string, string, number[] | 'all']>([
		['book', '', [0]],
		['book', 'n n', [0, 1, 2]],
		['book', 'end', [0, 3]],
		['book', 'tab right right', [0]],
		['book', 'n a', 'all'],
		['book', 'n a n a', [2]],
		['filters', 'f', [0, 4]],
		['filters', 'f n f n', [0, 4, 5, 9, 10]],
		['picture', '', 'all'],
		['digit', 'n n', 'all'],
		['book', 'n n p', [3]],
		['book', 'a p', 'all'],
		['book', 'tab n a', 'all'],
		['book', 'tab n a a', [0]],
	])('%s: %s → %j', (start, keys, seen) => {
		expect(seenAfter(start, keys)).toEqual(seen);
	});
});

test('a resize is a message like any other, and leaves a notice alone', () => {
	const { model } = press(example('book'), ', 120x40');
	expect(model.size).toEqual({ columns: 120, rows: 40 });
	expect(model.notice).toBeDefined();
});

test('one weight may meet more values than a call takes arguments', () => {
	const long = fromNested([Array.from({ length: 400_000 }, (_, index) => index % 7)]);
	const { model } = press(modelOn(openStage(long, { op: 'conv', kernel: kernelFrom([[1, -1]]) })), 'shift+tab');
	expect(model.stage.panel).toBe('kernel');
	expect(touchedBy(model.stage).output.focus).toEqual({ row: 0, col: 199_999 });
});
