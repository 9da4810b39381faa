// The product of two matrices, in tiles of four by four: sixteen sums stay in registers while their rows and columns go by, so that
// each number is fetched once for four products. Nearly all the time of a training is spent here.

/** Numbers of single precision, as a network is trained; of double, where its gradients are checked. */
export type Values = Float32Array | Float64Array;

/** A matrix in a flat array: element (i, j) lies at `i · down + j · across`. Transposed, both are exchanged. */
export interface Matrix {
	readonly values: Values;
	readonly down: number;
	readonly across: number;
}

const TILE = 4;

/**
 * C = A · B, with A (m × k), B (k × n), C (m × n) row by row in `into`. The last tile of a row or column laps over the one before it,
 * and computes the same sums again, rather than be smaller.
 */
export function multiply(into: Values, a: Matrix, b: Matrix, m: number, n: number, k: number): void {
	if (m < TILE || n < TILE) {
		multiplyNarrow(into, a, b, m, n, k);
		return;
	}
	for (let row = 0; row < m; row += TILE) {
		for (let col = 0; col < n; col += TILE) {
			multiplyTile(into, a, b, Math.min(row, m - TILE), Math.min(col, n - TILE), n, k);
		}
	}
}

function multiplyTile(into: Values, a: Matrix, b: Matrix, row: number, col: number, n: number, k: number): void {
	const { values: x, down: xDown, across: xAcross } = a;
	const { values: y, down: yDown, across: yAcross } = b;
	let c00 = 0;
	let c01 = 0;
	let c02 = 0;
	let c03 = 0;
	let c10 = 0;
	let c11 = 0;
	let c12 = 0;
	let c13 = 0;
	let c20 = 0;
	let c21 = 0;
	let c22 = 0;
	let c23 = 0;
	let c30 = 0;
	let c31 = 0;
	let c32 = 0;
	let c33 = 0;
	let x0 = row * xDown;
	let x1 = x0 + xDown;
	let x2 = x1 + xDown;
	let x3 = x2 + xDown;
	let y0 = col * yAcross;
	let y1 = y0 + yAcross;
	let y2 = y1 + yAcross;
	let y3 = y2 + yAcross;
	for (let at = 0; at < k; at++) {
		const a0 = x[x0] as number;
		const a1 = x[x1] as number;
		const a2 = x[x2] as number;
		const a3 = x[x3] as number;
		const b0 = y[y0] as number;
		const b1 = y[y1] as number;
		const b2 = y[y2] as number;
		const b3 = y[y3] as number;
		c00 += a0 * b0;
		c01 += a0 * b1;
		c02 += a0 * b2;
		c03 += a0 * b3;
		c10 += a1 * b0;
		c11 += a1 * b1;
		c12 += a1 * b2;
		c13 += a1 * b3;
		c20 += a2 * b0;
		c21 += a2 * b1;
		c22 += a2 * b2;
		c23 += a2 * b3;
		c30 += a3 * b0;
		c31 += a3 * b1;
		c32 += a3 * b2;
		c33 += a3 * b3;
		x0 += xAcross;
		x1 += xAcross;
		x2 += xAcross;
		x3 += xAcross;
		y0 += yDown;
		y1 += yDown;
		y2 += yDown;
		y3 += yDown;
	}
	let at = row * n + col;
	into[at] = c00;
	into[at + 1] = c01;
	into[at + 2] = c02;
	into[at + 3] = c03;
	at += n;
	into[at] = c10;
	into[at + 1] = c11;
	into[at + 2] = c12;
	into[at + 3] = c13;
	at += n;
	into[at] = c20;
	into[at + 1] = c21;
	into[at + 2] = c22;
	into[at + 3] = c23;
	at += n;
	into[at] = c30;
	into[at + 1] = c31;
	into[at + 2] = c32;
	into[at + 3] = c33;
}

/** The same element by element, where there is no room for a tile. */
function multiplyNarrow(into: Values, a: Matrix, b: Matrix, m: number, n: number, k: number): void {
	for (let row = 0; row < m; row++) {
		for (let col = 0; col < n; col++) {
			let sum = 0;
			for (let at = 0; at < k; at++) {
				sum += (a.values[row * a.down + at * a.across] as number) * (b.values[at * b.down + col * b.across] as number);
			}
			into[row * n + col] = sum;
		}
	}
}
