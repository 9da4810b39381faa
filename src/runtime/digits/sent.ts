// Answers on their way from the digits' thread: a Fault goes as its parts, and what was made for an answer alone is handed over, not copied.

import type { DigitsAnswer, DigitsFailed, DigitsKept } from '../../state/digits/jobs.js';
import type { Examined } from '../../training/digits/report.js';
import { faultedOf } from '../play/faulted.js';
import type { Faulted } from '../play/jobs.js';

/** An answer as it can be sent to another thread. */
export type SentAnswer =
	| Exclude<DigitsAnswer, DigitsFailed | DigitsKept>
	| (Omit<DigitsFailed, 'fault'> & { readonly fault: Faulted })
	| (Omit<DigitsKept, 'outcome'> & {
			readonly outcome: Exclude<DigitsKept['outcome'], { kind: 'failed' }> | { readonly kind: 'failed'; readonly fault: Faulted };
	  });

/** An answer as it goes. */
export function sentOf(answer: DigitsAnswer): SentAnswer {
	switch (answer.type) {
		case 'digits-failed':
			return { ...answer, fault: faultedOf(answer.fault) };
		case 'digits-kept': {
			const { outcome } = answer;
			return { ...answer, outcome: outcome.kind === 'failed' ? { kind: 'failed', fault: faultedOf(outcome.fault) } : outcome };
		}
		default:
			return answer;
	}
}

/** The memory of an answer that the thread has no use for any more: copies that were made for it. */
export function handedOver(answer: DigitsAnswer): ArrayBuffer[] {
	switch (answer.type) {
		case 'digits-opened':
			return [bufferOf(answer.weights)];
		case 'digits-trained':
			return [bufferOf(answer.weights), ...(answer.examined === undefined ? [] : examinedBuffers(answer.examined.examined))];
		case 'digits-examined':
			return examinedBuffers(answer.examined);
		default:
			return [];
	}
}

const examinedBuffers = ({ outputs, chances }: Examined): ArrayBuffer[] => [...outputs, chances].map(bufferOf);

const bufferOf = (values: Float32Array): ArrayBuffer => values.buffer as ArrayBuffer;
