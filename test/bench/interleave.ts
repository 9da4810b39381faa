// Rivals take turns, A B A B: where the machine's speed drifts it drifts for all of them, and the ratios hold.

import { median, percentile } from './stats.js';

/** What is timed: does its work once and says how many milliseconds it took. */
export type Contender = () => number | Promise<number>;

export interface Turns {
	readonly rounds: number;
	/** Rounds before those, that aren't counted. */
	readonly warmUp: number;
}

/** The times of each contender, round by round, after rounds that aren't counted. */
export async function takeTurns<Name extends string>(
	contenders: Readonly<Record<Name, Contender>>,
	{ rounds, warmUp }: Turns,
): Promise<Record<Name, number[]>> {
	const names = Object.keys(contenders) as Name[];
	const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = -warmUp; round < rounds; round++) {
		for (const name of names) {
			const time = await contenders[name]();
			if (round >= 0) {
				times[name].push(time);
			}
		}
	}
	return times;
}

/** Ratios of neighbours: their median, and the middle half of them in words. */
export function ratioOf(times: readonly number[], baseline: readonly number[]): { readonly ratio: number; readonly spread: string } {
	const ratios = times.map((time, round) => time / (baseline[round] as number));
	const quarter = (percent: number): string => percentile(ratios, percent).toFixed(2);
	return { ratio: median(ratios), spread: `middle half ${quarter(25)}–${quarter(75)}, ${ratios.length} rounds` };
}

/** A piece of work as a contender, run as often as makes the clock's steps small: about `least` milliseconds a turn. */
export function repeated(work: () => unknown, least = 8): Contender {
	let times = 1;
	return () => {
		const start = performance.now();
		for (let run = 0; run < times; run++) {
			work();
		}
		const took = (performance.now() - start) / times;
		times = Math.max(1, Math.min(2 * times, Math.ceil(least / took)));
		return took;
	};
}
