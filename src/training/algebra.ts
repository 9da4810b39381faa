// mathjs with the few functions that training needs. Typed as matrices of numbers, its products run without asking each element what it is.

import {
	addDependencies,
	create,
	dotDependencies,
	dotDivideDependencies,
	dotMultiplyDependencies,
	eigsDependencies,
	type FactoryFunctionMap,
	type Matrix,
	mapDependencies,
	matrixDependencies,
	multiplyDependencies,
	sqrtDependencies,
	subtractDependencies,
	transposeDependencies,
} from 'mathjs';

const { add, dot, dotDivide, dotMultiply, eigs, map, matrix, multiply, sqrt, subtract, transpose } = create({
	...addDependencies,
	...dotDependencies,
	...dotDivideDependencies,
	...dotMultiplyDependencies,
	...eigsDependencies,
	...mapDependencies,
	...matrixDependencies,
	...multiplyDependencies,
	...sqrtDependencies,
	...subtractDependencies,
	...transposeDependencies,
} as FactoryFunctionMap);

export { add, dot, dotDivide, dotMultiply, eigs, type Matrix, map, multiply, sqrt, subtract, transpose };

/** A vector, or a matrix where rows are given. */
export function dense(values: number[] | number[][]): Matrix {
	return matrix(values, 'dense', 'number');
}

/** A vector of these numbers. */
export function vector(values: ArrayLike<number>): Matrix {
	return dense(Array.from(values));
}

/** A vector's numbers. */
export function numbersOf(values: Matrix): Float64Array {
	return Float64Array.from(values.valueOf() as number[]);
}
