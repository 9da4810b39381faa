// The digits in one file: each byte comes back, and whatever else a file may be ends in one line.

import { brotliCompressSync, constants, crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DIGIT_AREA } from '../../../src/core/digit.js';
import { Fault } from '../../../src/core/fault.js';
import { randomFrom } from '../../../src/core/random.js';
import { decodeDigits, encodeDigits } from '../../../src/runtime/digits/digit-file.js';
import type { DigitSet } from '../../../src/training/digits/digit-set.js';

const chance = randomFrom(28);
const SET: DigitSet = {
	labels: Uint8Array.of(0, 9, 4),
	pixels: Uint8Array.from({ length: 3 * DIGIT_AREA }, (_, index) => (index < 256 ? index : chance() < 0.8 ? 0 : chance() * 256)),
};
const FILE = encodeDigits(SET);

interface Parts {
	readonly magic?: string;
	readonly version?: number;
	readonly side?: number;
	readonly count?: number;
	readonly promised?: number;
	readonly checksum?: number;
	readonly unpacked: Uint8Array;
}

/** A file by its parts, written here by hand: what is left out is as it should be. */
function fileOf({ magic = 'digits', version = 1, side = 28, count = 1, promised, checksum, unpacked }: Parts): Uint8Array {
	const packed = brotliCompressSync(unpacked, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
	const file = Buffer.alloc(20 + packed.length);
	file.write(magic, 'latin1');
	file[6] = version;
	file[7] = side;
	file.writeUInt32LE(count, 8);
	file.writeUInt32LE(promised ?? packed.length, 12);
	file.writeUInt32LE(checksum ?? crc32(unpacked), 16);
	file.set(packed, 20);
	return file;
}

const ONE = Uint8Array.from({ length: 1 + DIGIT_AREA }, (_, index) => (index === 0 ? 7 : index % 256));

const readBack = ({ labels, pixels }: DigitSet): DigitSet => ({ labels: Uint8Array.from(labels), pixels: Uint8Array.from(pixels) });

describe('what is in it', () => {
	test('comes back byte by byte', () => {
		expect(readBack(decodeDigits(FILE))).toEqual(SET);
	});

	test('is where the format says', () => {
		expect(readBack(decodeDigits(fileOf({ unpacked: ONE })))).toEqual({ labels: Uint8Array.of(7), pixels: ONE.slice(1) });
	});

	test('is found wherever the bytes lie in memory', () => {
		const around = new Uint8Array(FILE.length + 9).fill(255);
		around.set(FILE, 5);
		expect(readBack(decodeDigits(around.subarray(5, 5 + FILE.length)))).toEqual(SET);
	});
});

describe('what is no such file', () => {
	test.each<[string, Parts, string]>([
		['another magic', { magic: 'didgit', unpacked: ONE }, 'this is no file of digits'],
		['a later version', { version: 2, unpacked: ONE }, 'the file of digits is of another format than 1, or they are not 28×28'],
		['other sides', { side: 32, unpacked: ONE }, 'the file of digits is of another format than 1, or they are not 28×28'],
		['none', { count: 0, unpacked: new Uint8Array() }, 'the file of digits says that there are 0: 1 to 100000 can be read'],
		['billions', { count: 0xffffffff, unpacked: ONE }, 'the file of digits says that there are 4294967295: 1 to 100000 can be read'],
		['fewer bytes than promised', { promised: 1e6, unpacked: ONE }, 'the file of digits promises 1000000 bytes, and '],
		['a digit 10', { unpacked: ONE.with(0, 10) }, 'the file of digits has a digit 10: they are 0 to 9'],
		['fewer pixels than digits', { count: 2, unpacked: ONE }, 'the file of digits is damaged'],
		['more pixels than digits', { unpacked: Buffer.concat([ONE, ONE]) }, 'the file of digits is damaged'],
		['another checksum', { checksum: 1, unpacked: ONE }, 'the file of digits is damaged'],
	])('%s', (_, parts, sentence) => {
		expect(() => decodeDigits(fileOf(parts))).toThrow(sentence);
	});

	test('a few bytes that unpack to very many are not unpacked', () => {
		const bomb = fileOf({ unpacked: Buffer.alloc(100_000_000) });
		const before = process.memoryUsage().arrayBuffers;
		expect(() => decodeDigits(bomb)).toThrow('the file of digits is damaged');
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
	});

	test('one that is cut off anywhere, or goes on', () => {
		const lengths = Array.from({ length: FILE.length }, (_, index) => index);
		expect(lengths.filter(length => reads(FILE.subarray(0, length)))).toEqual([]);
		expect(reads(Buffer.concat([FILE, Uint8Array.of(0)]))).toBe(false);
	});

	test('one with a bit turned, unless it means the same digits', () => {
		const refused = Array.from(FILE, (byte, place) => !reads(FILE.with(place, byte ^ (1 << (place % 8)))));
		expect(refused.slice(0, 20)).not.toContain(false);
		expect(refused.filter(Boolean).length).toBeGreaterThan(0.9 * FILE.length);
	});
});

/** Whether bytes are read; other digits, and whatever is thrown but a Fault, fail the test. */
function reads(bytes: Uint8Array): boolean {
	try {
		expect(readBack(decodeDigits(bytes))).toEqual(SET);
		return true;
	} catch (error) {
		expect(error).toBeInstanceOf(Fault);
		return false;
	}
}
