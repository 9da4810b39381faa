// Undo and redo, as far back as memory allows: a change says what was before and what is after, and a painted cell keeps two numbers,
// not a picture.

import { withChanged } from '../../core/changed.js';
import type { Grid } from '../../core/grid.js';
import type { Kernel } from '../../core/kernel.js';
import type { LayerSpec } from '../../core/layer.js';
import type { Playground } from './playground.js';
import type { Names, Setup } from './setup.js';

/** One cell's number before and after. */
export interface CellChange {
	readonly index: number;
	readonly before: number;
	readonly after: number;
}

/** What a setup is called: goes with the numbers. */
interface Called {
	readonly example: string | undefined;
	readonly names: Names;
}

export type Change =
	| {
			readonly kind: 'setup';
			readonly before: Setup;
			readonly after: Setup;
	  }
	| {
			readonly kind: 'cells';
			readonly on: 'input' | 'kernel';
			readonly cells: readonly CellChange[];
			/** The stroke of the brush that they belong to, if any: the cells of one stroke are one change. */
			readonly stroke: number | undefined;
			readonly before: Called;
			readonly after: Called;
	  };

/** The setup after a change, or before it. */
export function setupBy(change: Change, now: Setup, direction: 'before' | 'after'): Setup {
	return change.kind === 'setup' ? change[direction] : { ...withCells(now, change, direction), ...change[direction] };
}

/** The flat indices of the input's values that a change touches, where it touches nothing else that is computed with. */
export function changedBy(change: Change): readonly number[] | undefined {
	return change.kind === 'cells' && change.on === 'input' ? change.cells.map(({ index }) => index) : undefined;
}

function withCells(now: Setup, { on, cells }: Extract<Change, { kind: 'cells' }>, direction: 'before' | 'after'): Setup {
	if (on === 'input') {
		return { ...now, input: rewritten(now.input, cells, direction) };
	}
	const { spec } = now;
	return 'kernel' in spec ? { ...now, spec: withWeights(spec, rewritten(spec.kernel, cells, direction)) } : now;
}

const withWeights = <Spec extends LayerSpec & { readonly kernel: Kernel }>(spec: Spec, kernel: Kernel): Spec => ({ ...spec, kernel });

/** The same numbers but for these; where a cell was changed twice the last or the first change counts, as the direction has it. */
function rewritten<Numbers extends Grid | Kernel>(numbers: Numbers, cells: readonly CellChange[], direction: 'before' | 'after'): Numbers {
	const indices = cells.map(({ index }) => index);
	const data = withChanged(numbers.data, indices, made => {
		for (const cell of direction === 'after' ? cells : cells.toReversed()) {
			made[cell.index] = cell[direction];
		}
	});
	return { ...numbers, data };
}

/** Changes that can be taken back; fewer where their large matrices together have more numbers than that: 64 MB. */
const MOST_CHANGES = 10_000;
const MOST_NUMBERS = 2 ** 23;
/** Numbers of a matrix that is not counted: ten thousand of them are 20 MB. */
const LIGHT = 2 ** 8;
/** Numbers that take as much room as a painted cell. */
const PAINTED = 8;

/** The newest of these changes, as many as are kept; the last one whatever it takes. */
function kept(past: readonly Change[]): readonly Change[] {
	const counted = new Set<Float64Array>();
	let numbers = 0;
	const count = ({ input, spec }: Setup): void => {
		for (const { data } of 'kernel' in spec ? [input, spec.kernel] : [input]) {
			if (data.length > LIGHT && !counted.has(data)) {
				numbers += data.length;
				counted.add(data);
			}
		}
	};
	for (let at = past.length - 1; at >= 0; at--) {
		const change = past[at] as Change;
		if (change.kind === 'cells') {
			numbers += PAINTED * change.cells.length;
		} else {
			count(change.before);
			count(change.after);
		}
		if (at < past.length - 1 && (numbers > MOST_NUMBERS || past.length - at > MOST_CHANGES)) {
			return past.slice(at + 1);
		}
	}
	return past;
}

/** The past with one more change; a stroke of the brush over one matrix is a single change. */
export function remembered(past: readonly Change[], change: Change): readonly Change[] {
	const last = past.at(-1);
	if (
		change.kind === 'cells' &&
		last?.kind === 'cells' &&
		change.stroke !== undefined &&
		last.stroke === change.stroke &&
		last.on === change.on
	) {
		return kept([...past.slice(0, -1), { ...last, cells: [...last.cells, ...change.cells], after: change.after }]);
	}
	return kept([...past, change]);
}

/** A setup, the change that leads to it, and what was and is to be done from there. */
type Turned = Pick<Playground, 'past' | 'future'> & { readonly setup: Setup; readonly change: Change };

/** The setup before the last change; undefined where nothing was changed. */
export function undone({ past, future }: Playground, now: Setup): Turned | undefined {
	const change = past.at(-1);
	return change && { change, setup: setupBy(change, now, 'before'), past: past.slice(0, -1), future: [...future, change] };
}

/** The setup with the change done again that was taken back last; undefined where none was. */
export function redone({ past, future }: Playground, now: Setup): Turned | undefined {
	const change = future.at(-1);
	return change && { change, setup: setupBy(change, now, 'after'), past: [...past, change], future: future.slice(0, -1) };
}
