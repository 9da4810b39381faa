// YAML cuts a list at its commas, those of a call among them: `[outputSize(7, 3), 6]` has three entries.

import { Fault } from '../../core/fault.js';

/** Whether a value is a piece of a call. */
export const isHalf = (value: unknown): boolean => typeof value === 'string' && value.split('(').length !== value.split(')').length;

export const halfFault = (): Fault => new Fault('inside of [ ] an expression with a comma stands in quotation marks');
