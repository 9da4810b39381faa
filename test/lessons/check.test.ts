// The shipped lessons as `conv-tutor check` reads them: nothing to say, not even a warning. Of each exercise sixty variants are drawn
// here, a thousand in the long run, as the command does.

import { expect, test } from 'vitest';
import { checkPath } from '../../src/commands/check/check-path.js';
import { problemText } from '../../src/course/format/source.js';
import { rounds } from '../soak/soak.js';
import { FOLDER } from './course.js';

test('the lessons are clean', { timeout: 600_000 }, () => {
	const { problems, lessons } = checkPath(FOLDER, false, rounds(60, 1000));
	expect(problems.map(problemText)).toEqual([]);
	expect(lessons).toBe(20);
});
