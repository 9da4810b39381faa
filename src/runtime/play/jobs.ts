// What the screen's thread and the one that works for the playground say to each other.

import type { FaultValues } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Applied, Effect, GridRead, StackApplied, Stored } from '../../state/message.js';

/** What the thread is asked: the playground's effects that take a while, or the disk. */
export type Job = Extract<Effect, { type: 'apply' | 'apply-stack' | 'read-grid' | 'store' }>;

/** A job on its way: the input that the thread was sent last is not sent again. */
export type Sent =
	| Exclude<Job, { type: 'apply' }>
	| (Omit<Extract<Job, { type: 'apply' }>, 'input'> & { readonly input: Grid | undefined });

/** What it answers, in the order that it was asked. */
export type Answer = Applied | Exclude<StackApplied | GridRead, { readonly fault: object }> | Stored | Faulted;

/** A Fault as its parts: on the way between threads an error forgets what kind it was. */
export interface Faulted {
	readonly type: 'faulted';
	readonly template: string;
	readonly values: FaultValues;
	readonly status: 1 | 2;
}
