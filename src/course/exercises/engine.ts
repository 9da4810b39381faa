// What an answer may be computed by: the engine's own functions, and the layer behind them. A misconception is an engine with
// something replaced, so whatever a lesson asks, the wrong rule can be asked the same.

import type { Grid } from '../../core/grid.js';
import type { FunctionEntry } from '../../expression/functions.js';
import type { Value } from '../../expression/value.js';
import type { Work } from '../../expression/work.js';
import { applyLayer } from './apply-layer.js';
import { COUNTS } from './counts.js';
import type { Scene } from './drawn.js';
import { layerFunctions } from './layer-functions.js';

/** A function of the engine: how it is written, what it yields, and its arithmetic in signs alone where that explains it. */
export interface EngineFunction {
	readonly usage: string;
	readonly least: number;
	readonly most: number;
	/** What it takes is paid for in advance. */
	readonly compute: (args: readonly Value[], work: Work) => Value;
	readonly how?: (args: readonly Value[]) => string | undefined;
}

export interface Engine {
	readonly functions: Readonly<Record<string, EngineFunction>>;
	/** A layer applied, and paid for. Throws a Fault where it can't be built. */
	readonly layer: (scene: Scene, work: Work) => Grid;
}

/** An engine around a way to apply layers, with some functions in the place of its own. */
export function engineWith(layer: Engine['layer'], replaced: Readonly<Record<string, Partial<EngineFunction>>> = {}): Engine {
	const functions: Record<string, EngineFunction> = { ...COUNTS, ...layerFunctions(layer) };
	for (const [name, change] of Object.entries(replaced)) {
		const own = functions[name];
		if (own !== undefined) {
			// The arithmetic of the true rule does not explain the wrong one.
			const { how: _, ...rest } = own;
			functions[name] = { ...rest, ...change };
		}
	}
	return { functions, layer };
}

/** The engine that is right. */
export const TRUE_ENGINE: Engine = engineWith(applyLayer);

/** The engine's functions as expressions call them. */
export function entriesOf({ functions }: Engine): ReadonlyMap<string, FunctionEntry> {
	return new Map(
		Object.entries(functions).map(([name, { usage, least, most, compute }]) => [
			name,
			{
				usage,
				least,
				most,
				run: (args, work) => {
					const value = compute(args, work);
					work.spend(value.data.length + 1);
					return value;
				},
			},
		]),
	);
}
