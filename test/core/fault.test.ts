import { describe, expect, it } from 'vitest';
import { Fault, fill, orFault, phrase, tell } from '../../src/core/fault.js';

describe('a fault', () => {
	it('tells its template with the values in it', () => {
		const fault = new Fault('{found} of {most}, {found}', { found: 3, most: 'two' });
		expect(fault).toBeInstanceOf(Error);
		expect(fault).toMatchObject({ name: 'Fault', message: '3 of two, 3', template: '{found} of {most}, {found}', status: 2 });
	});

	it('stands for exit status 2, or 1 where it is said', () => {
		expect(new Fault('no').status).toBe(2);
		expect(new Fault('no', {}, 1).status).toBe(1);
	});

	it('leaves what has no value as it is written', () => {
		expect(fill('{a} {b}', { a: 0 })).toBe('0 {b}');
		expect(fill('{__proto__} {constructor} {toString}', {})).toBe('{__proto__} {constructor} {toString}');
	});

	it('holds other faults, phrases and lists of them, each said in the words there are', () => {
		const why = new Fault('{found} is no {what}', { found: 'x', what: phrase('number') });
		const fault = new Fault('{why}: {names}', { why, names: ['a', phrase('or b')] });
		expect(fault.message).toBe('x is no number: a, or b');
		expect(tell(fault, {})).toBe(fault.message);
		const words = { ', ': '、', number: '數', '{found} is no {what}': '{what}≠{found}', '{why}: {names}': '{names}：{why}' };
		expect(tell(fault, words)).toBe('a、or b：數≠x');
	});

	it('becomes what is made of it, and nothing else that is thrown does', () => {
		const throwing = (error: Error) => () => {
			throw error;
		};
		const told = ({ message }: Fault): string => message;
		expect(orFault(() => 7, told)).toBe(7);
		expect(orFault(throwing(new Fault('no {what}', { what: 'kernel' })), told)).toBe('no kernel');
		expect(() => orFault(throwing(new RangeError('a bug')), told)).toThrow(RangeError);
	});
});
