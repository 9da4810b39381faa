// Matrix algebra for expressions: textbook methods, because each must say beforehand what it will cost.

import { Fault } from '../core/fault.js';
import { finite, flat, identity, inverse, squareSide } from './elimination.js';
import { mapPairs, sides, singleOf, type Value } from './value.js';
import type { Work } from './work.js';

/** `*`: a number times anything; else rows times columns, a vector standing as a row on the left, a column on the right. */
export function multiply(left: Value, right: Value, work: Work): Value {
	if (left.shape.length === 0 || right.shape.length === 0) {
		return mapPairs('*', left, right, (x, y) => x * y, work);
	}
	const [rows, inner] = left.shape.length === 1 ? [1, left.data.length] : flat(left);
	const [height, cols] = right.shape.length === 1 ? [right.data.length, 1] : flat(right);
	if (inner !== height) {
		throw new Fault('{left} * {right}: the columns of the left must be as many as the rows of the right; value by value is .*', {
			left: sides(left),
			right: sides(right),
		});
	}
	work.spend(rows * inner * cols);
	const { data } = work.allocate([rows, cols]);
	for (let row = 0; row < rows; row++) {
		for (let k = 0; k < inner; k++) {
			const factor = left.data[row * inner + k] as number;
			for (let col = 0; col < cols; col++) {
				data[row * cols + col] = (data[row * cols + col] as number) + factor * (right.data[k * cols + col] as number);
			}
		}
	}
	return finite({ shape: [...left.shape.slice(0, -1), ...right.shape.slice(1)], data });
}

/** `/`: anything divided by a number. */
export function divide(left: Value, right: Value, work: Work): Value {
	if (right.shape.length > 0) {
		throw new Fault('{left} / {right}: only a number may stand below /; value by value is ./, an inverse is inv(…)', {
			left: sides(left),
			right: sides(right),
		});
	}
	return mapPairs('/', left, right, (x, y) => x / y, work);
}

/** `^`: a number to a number, or a square matrix times itself, or its inverse, a whole number of times. */
export function power(left: Value, right: Value, work: Work): Value {
	if (left.shape.length === 0 && right.shape.length === 0) {
		return mapPairs('^', left, right, (x, y) => x ** y, work);
	}
	const exponent = singleOf(right);
	if (exponent === undefined || !Number.isInteger(exponent)) {
		throw new Fault('{left} ^ {right}: a matrix is raised to a whole number; value by value is .^', {
			left: sides(left),
			right: sides(right),
		});
	}
	const size = squareSide(left);
	let result = identity(size, size, work);
	let factor = exponent < 0 ? inverse(left, work) : left;
	for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) {
			result = multiply(result, factor, work);
		}
		if (rest > 1) {
			factor = multiply(factor, factor, work);
		}
	}
	return result;
}

/** Kronecker's product: the right matrix once for each value of the left, times that value. */
export function kronecker(left: Value, right: Value, work: Work): Value {
	const [rows, cols] = flat(left);
	const [height, width] = flat(right);
	const result = work.allocate([rows * height, cols * width]);
	for (let index = 0; index < result.data.length; index++) {
		const [row, col] = [Math.floor(index / (cols * width)), index % (cols * width)];
		const x = left.data[Math.floor(row / height) * cols + Math.floor(col / width)] as number;
		result.data[index] = x * (right.data[(row % height) * width + (col % width)] as number);
	}
	return finite(result);
}
