// A Fault may lie within another, and on its way to another thread an error forgets what it said: all of it goes as plain phrases.

import { Fault, type FaultValue, type FaultValues, type Phrase } from '../../core/fault.js';
import type { Faulted } from './jobs.js';

/** A Fault as it can be sent to another thread. */
export const faultedOf = ({ template, values, status }: Fault): Faulted => ({
	type: 'faulted',
	template,
	values: plainValues(values),
	status,
});

/** A Fault that tells what was sent. */
export const faultFrom = ({ template, values, status }: Faulted): Fault => new Fault('{told}', { told: { template, values } }, status);

const plainValues = (values: FaultValues): FaultValues =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)]));

function plainValue(value: FaultValue): FaultValue {
	if (typeof value !== 'object') {
		return value;
	}
	return 'template' in value ? plainPhrase(value) : value.map(plainValue);
}

const plainPhrase = ({ template, values, key }: Phrase): Phrase => ({
	template,
	values: plainValues(values),
	...(key === undefined ? {} : { key }),
});
