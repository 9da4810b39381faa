// The loss over a plane: of two weights, or of the two steepest directions. The other weights are at their best, so that the surface
// stays where it is while the path moves over it.

import { type Point, startOf } from '../../state/trainer/history.js';
import { pairOf } from '../../state/trainer/plane.js';
import { curvatureIn, spectrumInView, type Trainer, weightsOfFilter } from '../../state/trainer/trainer.js';
import type { Curvature, Spectrum } from '../../training/curvature.js';
import type { SurfaceView } from '../paint/surface.js';

interface Place {
	readonly x: number;
	readonly y: number;
}

/** Two directions of length 1 in the weights of one filter, and from where along them is counted. */
interface Axes {
	readonly kind: 'weights' | 'directions';
	readonly across: Float64Array;
	readonly up: Float64Array;
	/** Counted from zero weights, or from the minimum. */
	readonly origin: Float64Array;
	/** Which weights, or eigenvalues, they are. */
	readonly names: readonly [number, number];
}

export interface SurfacePlane {
	readonly view: SurfaceView;
	readonly axes: Axes;
	/** The curvature that it was made of: the surface stays while this does. */
	readonly spectrum: Spectrum;
}

/** The surface that the trainer shows; undefined while its curvature is not known, or where there are no two directions. */
export function surfacePlane(trainer: Trainer, size: { readonly width: number; readonly height: number }): SurfacePlane | undefined {
	const curvature = curvatureIn(trainer);
	const own = (weights: Float64Array): Float64Array => weightsOfFilter(trainer, weights);
	const spectrum = spectrumInView(trainer);
	if (curvature === undefined || spectrum === undefined || own(curvature.minimum).length < 2) {
		return undefined;
	}
	const start = own(startOf(trainer.history).descent.weights);
	const flat = spectrum.directions.filter((_, index) => !bends(spectrum.values[index] as number, curvature));
	const minimum = reachedFrom(start, own(curvature.minimum), flat);
	const axes = axesOf(trainer, spectrum, minimum);
	const placeOf = (weights: Float64Array): Place => ({
		x: along(weights, axes.origin, axes.across),
		y: along(weights, axes.origin, axes.up),
	});
	const pathOf = (points: readonly Point[]): Place[] => points.map(({ descent }) => placeOf(own(descent.weights)));
	const lowest = placeOf(minimum);
	const bend = bendOf(spectrum, axes);
	const path = pathOf(trainer.history.points);
	const view: SurfaceView = {
		loss: (x, y) => heightAt(bend, x - lowest.x, y - lowest.y),
		least: 0,
		...rangesRound(lowest, placeOf(start), size),
		path,
		shown: trainer.at,
		...(trainer.beside === undefined ? {} : { beside: pathOf(trainer.beside.history.points) }),
		minimum: lowest,
		directions: principal(bend),
	};
	return { view, axes, spectrum };
}

function axesOf(trainer: Trainer, { directions }: Spectrum, minimum: Float64Array): Axes {
	const count = minimum.length;
	const pair = pairOf(trainer.plane, count);
	if (pair === undefined) {
		return { kind: 'directions', across: directions[0] as Float64Array, up: directions[1] as Float64Array, origin: minimum, names: [0, 1] };
	}
	const [across, up] = pair;
	return { kind: 'weights', across: unit(count, across), up: unit(count, up), origin: new Float64Array(count), names: pair };
}

/** The minimum that a descent from here leads to: along flat directions the weights stay what they were. */
function reachedFrom(start: Float64Array, minimum: Float64Array, flat: readonly Float64Array[]): Float64Array {
	const none = new Float64Array(minimum.length);
	return minimum.map((weight, place) =>
		flat.reduce((sum, direction) => sum + along(start, none, direction) * (direction[place] as number), weight),
	);
}

/** Whether an eigenvalue is more than rounding. */
const bends = (value: number, { lambdaMin }: Curvature): boolean => value > 0 && value >= lambdaMin;

function unit(length: number, index: number): Float64Array {
	const direction = new Float64Array(length);
	direction[index] = 1;
	return direction;
}

function along(weights: Float64Array, origin: Float64Array, direction: Float64Array): number {
	return direction.reduce((sum, part, index) => sum + part * ((weights[index] as number) - (origin[index] as number)), 0);
}

/** The Hessian within the plane: [[a, b], [b, c]]. */
interface Bend {
	readonly a: number;
	readonly b: number;
	readonly c: number;
}

function bendOf({ values, directions }: Spectrum, { across, up }: Axes): Bend {
	const none = new Float64Array(across.length);
	const parts = directions.map((direction, index) => {
		const [x, y] = [along(direction, none, across), along(direction, none, up)];
		const value = values[index] as number;
		return { a: value * x * x, b: value * x * y, c: value * y * y };
	});
	return parts.reduce((sum, part) => ({ a: sum.a + part.a, b: sum.b + part.b, c: sum.c + part.c }));
}

/** How far the loss lies above its least: half the Hessian's form. */
function heightAt({ a, b, c }: Bend, x: number, y: number): number {
	return (a * x * x + 2 * b * x * y + c * y * y) / 2;
}

/** The two directions within the plane along which the loss bends most and least. */
function principal({ a, b, c }: Bend): Place[] {
	const angle = Math.atan2(2 * b, a - c) / 2;
	return [
		{ x: Math.cos(angle), y: Math.sin(angle) },
		{ x: -Math.sin(angle), y: Math.cos(angle) },
	];
}

/** How far from the minimum towards the start the middle lies, and how much of the way between them is seen to either side of it. */
const SHIFT = 0.3;
const REACH = 0.95;
/** The least extent that is looked at: a start at the minimum still has a surface around it. */
const LEAST = 0.4;
/** A little off the middle: between two pixels the minimum and the lines through it would fall to either side. */
const OFF = 0.25;

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Ranges of one scale across and up, minimum and start inside. A terminal cell is twice as high as it is wide. */
function rangesRound(minimum: Place, start: Place, { width, height }: Size): Pick<SurfaceView, 'x' | 'y'> {
	const reach = (one: number, other: number): number => REACH * Math.max(LEAST, Math.abs(one - other));
	const half = Math.max(reach(start.x, minimum.x) / Math.max(1, width), reach(start.y, minimum.y) / Math.max(1, 2 * height));
	const range = (from: number, towards: number, cells: number) => {
		const middle = from + SHIFT * (towards - from);
		return { low: middle - half * (cells - OFF), high: middle + half * (cells + OFF) };
	};
	return { x: range(minimum.x, start.x, width), y: range(minimum.y, start.y, 2 * height) };
}
