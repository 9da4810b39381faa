// Answers so many questions as fast as it can, and says of each that it was saved, as the program would show it: only then.

import { writeSync } from 'node:fs';
import { openProgress } from '../../../src/runtime/progress/open-progress.js';
import { newAnswer } from './new-answer.js';

const [name = '', count = '0'] = process.argv.slice(2);
const STDOUT = 1;

const kept = openProgress(process.env, Date.now());
for (let number = 0; number < Number(count); number++) {
	const text = `${name}-${number}`;
	const trouble = kept.append([newAnswer(text, { seed: number })], Date.now());
	if (trouble !== undefined) {
		throw trouble;
	}
	writeSync(STDOUT, `${text}\n`);
}
