// The shipped lessons as `conv-tutor check` reads them: nothing to say, not even a warning. Of each exercise 250 variants are drawn
// here: the command draws a thousand, and takes the longer.

import { expect, test } from 'vitest';
import { checkPath } from '../../src/commands/check/check-path.js';
import { problemText } from '../../src/course/format/source.js';
import { FOLDER } from './course.js';

test('the lessons are clean', { timeout: 600_000 }, () => {
	const { problems, lessons } = checkPath(FOLDER, false, 250);
	expect(problems.map(problemText)).toEqual([]);
	expect(lessons).toBe(20);
});
