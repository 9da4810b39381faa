// `train --format json`, read back: an object an epoch, and one for the end.

import { expect } from 'vitest';
import { typed, type World } from './cli.js';

interface EpochLine {
	readonly epoch: number;
	readonly loss: number;
	readonly sumOfSquares?: number;
	readonly kernel: number[][];
	readonly bias: number[] | null;
	readonly gradient: number[][];
	readonly biasGradient?: number[];
	readonly learningRate: number;
}

interface DoneLine extends Omit<EpochLine, 'epoch' | 'gradient'> {
	readonly done: true;
	readonly status: string;
	readonly reason: string;
	readonly epochs: number;
	readonly optimizer: string;
	readonly lambdaMax: number | null;
	readonly lambdaMin: number | null;
	readonly stableLearningRate: number | null;
	readonly bestLearningRate: number | null;
	readonly conditionNumber: number | null;
	readonly rank: number | null;
	readonly weights: number;
}

export interface Trained {
	readonly epochs: readonly EpochLine[];
	readonly done: DoneLine;
	readonly status: number;
}

/** What `train --format json` prints with these options. */
export async function trained(options: string, world?: World): Promise<Trained> {
	const { status, out, error } = await typed(`train ${options} --format json`, world);
	expect(error).toBe('');
	expect(out).toMatch(/\n$/);
	const lines = out
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line));
	return { epochs: lines.slice(0, -1), done: lines.at(-1), status };
}

/** Each number of a list within a distance of what is wanted. */
export function expectNear(found: readonly number[], wanted: readonly number[], distance: number): void {
	expect(found).toHaveLength(wanted.length);
	const far = found.filter((value, index) => !(Math.abs(value - (wanted[index] as number)) <= distance));
	expect({ found, wanted, far }).toEqual({ found, wanted, far: [] });
}
