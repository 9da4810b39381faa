// NumPy's files: each kind of item, both byte orders, both memory orders, and headers that lie.

import fc from 'fast-check';
import { dump } from 'npyjs';
import { describe, expect, test } from 'vitest';
import { decodeNpy } from '../../src/formats/npy.js';
import { faultOf, npyOf } from './fixtures.js';

/** `[1, 2, 200]` or so, as bytes of one kind of item, least byte first; `reversed` for the other order. */
const bytesOf = (values: ArrayBufferView) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
const reversed = (bytes: Uint8Array, width: number) => bytes.map((_, at) => bytes[at - (at % width) + width - 1 - (at % width)] as number);

describe('every kind of number, in both byte orders', () => {
	test.each<[string, ArrayBufferView, number[]]>([
		['b1', Uint8Array.of(0, 1, 2), [0, 1, 1]],
		['i1', Int8Array.of(1, -2, 100), [1, -2, 100]],
		['u1', Uint8Array.of(1, 2, 200), [1, 2, 200]],
		['i2', Int16Array.of(1, -2, 300), [1, -2, 300]],
		['u2', Uint16Array.of(1, 2, 60_000), [1, 2, 60_000]],
		['i4', Int32Array.of(1, -2, 70_000), [1, -2, 70_000]],
		['u4', Uint32Array.of(1, 2, 4e9), [1, 2, 4e9]],
		['i8', BigInt64Array.of(1n, -2n, 5_000_000_000n), [1, -2, 5e9]],
		['u8', BigUint64Array.of(1n, 2n, 5_000_000_000n), [1, 2, 5e9]],
		['f2', Uint16Array.of(0x3c00, 0xc000, 0x0001), [1, -2, 2 ** -24]],
		['f4', Float32Array.of(1, -2, 0.5), [1, -2, 0.5]],
		['f8', Float64Array.of(1, -2, 0.1), [1, -2, 0.1]],
	])('%s', (kind, values, wanted) => {
		const width = values.byteLength / 3;
		const little = bytesOf(values);
		expect(decodeNpy(npyOf(`'<${kind}'`, '(3,)', little))).toEqual({ shape: [3], data: Float64Array.from(wanted) });
		expect(decodeNpy(npyOf(`'>${kind}'`, '(3,)', reversed(little, width))).data).toEqual(Float64Array.from(wanted));
	});
});

test.each([1, 2, 3])('version %i of the header', version => {
	expect(decodeNpy(npyOf("'|u1'", '(2, 2)', Uint8Array.of(1, 2, 3, 4), { version })).shape).toEqual([2, 2]);
});

test('a single number has no sides', () => {
	expect(decodeNpy(npyOf("'|u1'", '()', Uint8Array.of(7)))).toEqual({ shape: [], data: Float64Array.of(7) });
});

test('columns stored first come out row by row', () => {
	// [[1, 2, 3], [4, 5, 6]] in Fortran's order.
	const stored = Uint8Array.of(1, 4, 2, 5, 3, 6);
	expect(decodeNpy(npyOf("'|u1'", '(2, 3)', stored, { fortran: true })).data).toEqual(Float64Array.of(1, 2, 3, 4, 5, 6));
	// Three deep: the value at [a, b, c] is 100a + 10b + c.
	const deep = [0, 100, 10, 110, 20, 120, 1, 101, 11, 111, 21, 121];
	expect(decodeNpy(npyOf("'|u1'", '(2, 3, 2)', Uint8Array.from(deep), { fortran: true })).data).toEqual(
		Float64Array.of(0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121),
	);
});

test('bytes in the middle of a larger buffer, at an odd offset', () => {
	const file = npyOf("'<f8'", '(2,)', bytesOf(Float64Array.of(1, 2)));
	const buffer = new Uint8Array(file.length + 3);
	buffer.set(file, 3);
	expect(decodeNpy(buffer.subarray(3)).data).toEqual(Float64Array.of(1, 2));
});

test('what another implementation writes is read as the same numbers', () => {
	fc.assert(
		fc.property(fc.float64Array({ minLength: 6, maxLength: 6 }), values => {
			expect(decodeNpy(new Uint8Array(dump(values, [2, 3])))).toEqual({ shape: [2, 3], data: values });
		}),
	);
});

describe('headers that lie', () => {
	test.each<[string, Uint8Array, string]>([
		['nothing', new Uint8Array(0), 'this is not a .npy file: it does not start as one'],
		['another file', Buffer.from('PK\x03\x04 and so on'), 'this is not a .npy file: it does not start as one'],
		[
			'the magic only',
			Uint8Array.of(0x93, 78, 85, 77, 80, 89),
			'this .npy file ends before its header, or is of a version other than 1, 2 or 3',
		],
		[
			'version 9',
			npyOf("'<f8'", '(1,)', new Uint8Array(8), { version: 9 }),
			'this .npy file ends before its header, or is of a version other than 1, 2 or 3',
		],
		[
			'a header cut off',
			npyOf("'<f8'", '(1,)', new Uint8Array(8)).subarray(0, 40),
			'the .npy header is cut off: 68 bytes are promised, 40 are there',
		],
		['too few values', npyOf("'<f8'", '(2, 2)', new Uint8Array(31)), 'the header says 2×2, that is 32 bytes of values, but there are 31'],
		['too many values', npyOf("'<f8'", '(2, 2)', new Uint8Array(33)), 'the header says 2×2, that is 32 bytes of values, but there are 33'],
		['a terabyte', npyOf("'<f8'", '(1000000, 1000000)', new Uint8Array(8)), '1000000×1000000 is too large: at most 4194304 values'],
		['no rows', npyOf("'<f8'", '(0, 3)', new Uint8Array(0)), 'every side is a whole number of at least 1, not 0×3'],
		['Python objects', npyOf("'|O'", '(1,)', new Uint8Array(8)), 'its items are of type |O, not real numbers; save it as float64'],
		['complex numbers', npyOf("'<c16'", '(1,)', new Uint8Array(16)), 'its items are of type <c16, not real numbers; save it as float64'],
		['texts', npyOf("'<U3'", '(1,)', new Uint8Array(12)), 'its items are of type <U3, not real numbers; save it as float64'],
		[
			'a name of every object',
			npyOf("'constructor'", '(1,)', new Uint8Array(8)),
			'its items are of type constructor, not real numbers; save it as float64',
		],
		['records', npyOf("[('x', '<f8')]", '(1,)', new Uint8Array(8)), 'its items are of type record, not real numbers; save it as float64'],
		['a negative side', npyOf("'<f8'", '(-1,)', new Uint8Array(8)), 'the .npy header lacks its type, order or shape'],
	])('%s', (_, bytes, sentence) => {
		expect(faultOf(() => decodeNpy(bytes))).toBe(sentence);
	});

	test('any damage ends in numbers or a Fault', () => {
		const file = npyOf("'<f4'", '(2, 2)', new Uint8Array(16));
		fc.assert(
			fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, byte, end) => {
				const damaged = Uint8Array.from(file);
				damaged[at] = byte;
				expect(faultOf(() => decodeNpy(damaged.subarray(0, end)))).not.toMatch(/^not a Fault/);
			}),
		);
	});
});
