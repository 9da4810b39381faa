// Everything that takes a while, in the middle of which the program may be left.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenTerminal } from '../terminal.js';
import { answersIn, DIGITS, GIVEN, isTorn, LESSON, line, type Place, press, STAGE, WIDE } from './place.js';
import { DOES_DIGITS, SMALL } from './screen-places.js';

/** That it is on the screen no more. */
const lacks =
	(text: RegExp) =>
	(app: OpenTerminal): boolean =>
		!text.test(app.screen().join('\n'));

/** Whether a file was begun. */
const isBegun = (folder: string): boolean => readdirSync(folder).length > 0;

export const BUSY_PLACES: readonly Place[] = [
	{
		name: 'the start',
		args: line('play'),
		opens: /^/,
		steps: [{ keys: () => [], until: app => app.alternate() }],
		shows: /^/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a large layer is computed',
		args: ({ given }) => ['play', '--input', join(given, 'large.csv')],
		opens: /OUTPUT/,
		steps: [press('W', /▸/), { keys: ({ given }) => [join(given, 'kernel.csv'), 'Enter'], until: /kernel 200×200/ }],
		shows: /kernel 200×200/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a file is read',
		args: line('play'),
		opens: /= 19/,
		steps: [press('I', /▸/), { keys: ({ given }) => [join(given, 'long.csv'), 'Enter'], until: lacks(/▸/) }],
		shows: /OUTPUT|INPUT/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a matrix is written',
		args: line('play'),
		opens: /= 19/,
		steps: [press('S', /▸/), { keys: ({ own }) => [join(own, 'out.npy'), 'Enter'], until: (_, { own }) => isBegun(own) }],
		shows: /OUTPUT/,
		q: 'quits',
		draws: STAGE,
		slowFrom: 1,
		writes: ({ own }) => join(own, 'out.npy'),
	},
	{
		name: 'a session is kept',
		args: line('play'),
		opens: /= 19/,
		steps: [
			press('K', /▸/),
			{
				keys: () => ['mine', 'Enter'],
				until: (_, { home }) => readdirSync(home).includes('sessions') && isBegun(join(home, 'sessions')),
			},
		],
		shows: /OUTPUT/,
		q: 'quits',
		draws: STAGE,
		slowFrom: 1,
		writes: ({ home }) => join(home, 'sessions', 'play-mine.json'),
	},
	{
		name: 'progress is written',
		args: line('learn cross-correlation'),
		opens: /row 0, column 0\?/,
		steps: [
			{
				keys: () => ['1', '9', 'Enter'],
				until: (_, { home }) => isTorn(home) || answersIn(home).length > GIVEN,
			},
		],
		shows: /row 0, column 0|● Right/,
		q: 'quits',
		draws: LESSON,
		slowFrom: 0,
		answers: 1,
	},
	{
		name: 'digits: weights are written',
		args: SMALL,
		size: WIDE,
		opens: /FILTERS/,
		steps: [press('K', /\.npz/), { keys: ({ own }) => [join(own, 'mine.npz'), 'Enter'], until: (_, { own }) => isBegun(own) }],
		shows: /FILTERS/,
		q: 'quits',
		draws: DIGITS,
		slowFrom: 1,
		writes: ({ own }) => join(own, 'mine.npz'),
		thread: { does: DOES_DIGITS, keys: ['n'] },
	},
	{
		name: 'digits: weights are read',
		args: SMALL,
		size: WIDE,
		opens: /FILTERS/,
		steps: [press('O', /\.npz/), { keys: ({ given }) => [join(given, 'small.npz'), 'Enter'], until: lacks(/\.npz/) }],
		shows: /FILTERS/,
		q: 'quits',
		draws: DIGITS,
		slowFrom: 1,
	},
];
