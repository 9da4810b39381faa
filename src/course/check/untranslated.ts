// Texts that a translation has, and that are still the original's.

import { Fault } from '../../core/fault.js';
import { isExercise, type Step } from '../lesson.js';
import type { Desk } from './desk.js';
import { textsOf } from './fit.js';
import { plainText, proseText } from './measure.js';

/** So many words make a text that is not the same in two languages by chance. */
const TELLING = /(?:\p{L}{2,}\P{L}+){3}/u;

/** Puts down what reads as it does in the original. */
export function checkUntranslated({ step, wrong, wrongStep }: Desk, original: Step): void {
	const isTelling = (text: string): boolean => TELLING.test(`${text} `);
	const prose = original.prose.map(proseText);
	for (const text of step.prose.map(proseText)) {
		if (prose.includes(text) && isTelling(text)) {
			wrongStep(new Fault('prose of this step is not translated'), 'warning');
		}
	}
	if (isExercise(step.block) && isExercise(original.block)) {
		const before = textsOf(original.block);
		for (const [index, { path, text }] of textsOf(step.block).entries()) {
			const own = before[index]?.text;
			if (own !== undefined && own !== text && plainText(text) === plainText(own) && isTelling(plainText(text))) {
				wrong(path, new Fault('{text} is not translated', { text: path.join(' ') }), 'warning');
			}
		}
	}
}
