// What is told on one thread is told the same on the other: it goes there as everything between threads does, as a copy.

import { expect, test } from 'vitest';
import { Fault, phrase, tell } from '../../../src/core/fault.js';
import { faultedOf, faultFrom } from '../../../src/runtime/play/faulted.js';

const sent = (fault: Fault): Fault => faultFrom(structuredClone(faultedOf(fault)));

test.each([
	new Fault('nothing arrived'),
	new Fault('{file} is not there', { file: 'a.png' }, 1),
	new Fault('{file}: {reason}', { file: phrase('standard input'), reason: new Fault('row {row}', { row: 1 }) }, 1),
	new Fault('take {names}', { names: ['a', phrase('all of {them}', { them: ['b', new Fault('c')] })] }),
	new Fault('{why}', { why: { template: 'Unexpected end', values: {}, key: 'the end' } }),
])('%s', fault => {
	const words = { 'row {row}': 'line {row}', c: 'd', 'the end': 'no more' };
	expect(sent(fault)).toBeInstanceOf(Fault);
	expect(sent(fault).message).toBe(fault.message);
	expect(sent(fault).status).toBe(fault.status);
	expect(tell(sent(fault), words)).toBe(tell(fault, words));
});
