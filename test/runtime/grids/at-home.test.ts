// `~` is the home folder where a shell would say so, and nowhere else.

import { expect, test } from 'vitest';
import { atHome } from '../../../src/runtime/grids/at-home.js';

test.each([
	['~/a.png', '/home/ada/a.png'],
	['~\\a.png', '/home/ada\\a.png'],
	['~', '~'],
	['~bob/a.png', '~bob/a.png'],
	['a/~/b.png', 'a/~/b.png'],
	['1 2; 3 4', '1 2; 3 4'],
])('%s', (path, real) => {
	expect(atHome(path, () => '/home/ada')).toBe(real);
});

test('where the user has no home it stays as it is', () => {
	expect(atHome('~/a.png', () => '')).toBe('~/a.png');
	const missing = () => {
		throw new Error('no such user');
	};
	expect(atHome('~/a.png', missing)).toBe('~/a.png');
});
