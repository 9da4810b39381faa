// Archives: what goes in comes out, another library's archives are read, and what lies about its size is not unpacked.

import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeZip, encodeZip, type Members } from '../../src/formats/zip.js';
import { type HandEnd, type HandEntry, zipByHand } from './zip-by-hand.js';

const LIMITS = { members: 4, memberBytes: 1000, allBytes: 2000 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const MEMBERS: Members = new Map([
	['b.txt', bytes('two')],
	['a.txt', bytes('one')],
	['empty', new Uint8Array()],
]);
const plain = (members: Members): [string, string][] => [...members].map(([name, content]) => [name, new TextDecoder().decode(content)]);

interface Entry extends Partial<Omit<HandEntry, 'name' | 'packed'>> {
	readonly name: string;
	readonly content: Uint8Array;
}

/** An archive written by hand. */
function zipOf(entries: readonly Entry[], end?: HandEnd): Uint8Array {
	const members = entries.map(
		({ content, method = 0, size = content.length, checksum = crc32(content), ...rest }): HandEntry => ({
			...rest,
			method,
			size,
			checksum,
			packed: method === 8 ? deflateRawSync(content) : content,
		}),
	);
	return zipByHand(members, end);
}

describe('members', () => {
	test('come back in their order, wherever the bytes lie in memory', () => {
		const archive = encodeZip(MEMBERS);
		const around = new Uint8Array(archive.length + 7);
		around.set(archive, 7);
		expect(plain(decodeZip(around.subarray(7), LIMITS))).toEqual(plain(MEMBERS));
	});

	test('are read by another library, and read from it, packed or not', () => {
		expect(plain(new Map(Object.entries(unzipSync(encodeZip(MEMBERS)))))).toEqual(plain(MEMBERS));
		const other = zipSync({ long: bytes('ab'.repeat(400)), short: [bytes('x'), { level: 0 }] });
		expect(plain(decodeZip(other, LIMITS))).toEqual([
			['long', 'ab'.repeat(400)],
			['short', 'x'],
		]);
	});

	test('may be none', () => {
		expect(decodeZip(zipOf([]), LIMITS).size).toBe(0);
	});
});

describe('what is refused', () => {
	const one = { name: 'a', content: bytes('one') };
	const big = { name: 'big', content: new Uint8Array(900) };

	test.each<[string, Uint8Array, string]>([
		['nothing', new Uint8Array(), 'this is no zip archive, or it is cut off'],
		['a name twice', zipOf([one, one]), 'it holds a twice'],
		['too many members', zipOf(['a', 'b', 'c', 'd', 'e'].map(name => ({ ...one, name }))), 'it has 5 members: at most 4'],
		['one too large', zipOf([{ name: 'a', content: new Uint8Array(1001) }]), 'a would be too large'],
		['all too large', zipOf([big, { ...big, name: 'b' }, { ...big, name: 'c' }]), 'c would be too large'],
		['fewer members than counted', zipOf([one], { count: 2 }), 'the zip archive is damaged'],
		['more members than counted', zipOf([one, { ...one, name: 'b' }], { count: 1 }), 'the zip archive is damaged'],
		['a directory elsewhere', zipOf([one], { start: 5 }), 'the zip archive is damaged'],
		['a member elsewhere', zipOf([{ ...one, start: 3 }]), 'the zip archive is damaged'],
		['a member behind the end', zipOf([{ ...one, start: 0xfffffff0 }]), 'the zip archive is damaged'],
		['two names', zipOf([{ ...one, inner: 'b' }]), 'the zip archive is damaged'],
		['another checksum', zipOf([{ ...one, checksum: 1 }]), 'a is damaged'],
		['another size', zipOf([{ ...one, size: 2 }]), 'a is damaged'],
		['more than it says', zipOf([{ ...big, method: 8, size: 10 }]), 'big is damaged'],
		['less than it says', zipOf([{ ...big, method: 8, size: 950 }]), 'big is damaged'],
		['encrypted', zipOf([{ ...one, flags: 1 }]), 'a is encrypted, or packed in a way that is not read here'],
		['another method', zipOf([{ ...one, method: 12 }]), 'a is encrypted, or packed in a way that is not read here'],
	])('%s', (_, archive, sentence) => {
		expect(() => decodeZip(archive, LIMITS)).toThrow(sentence);
	});

	test('a few bytes that unpack to very many are not unpacked', () => {
		const bomb = zipOf([{ name: 'bomb', content: new Uint8Array(100_000_000), method: 8, size: 1000 }]);
		const before = process.memoryUsage().arrayBuffers;
		expect(() => decodeZip(bomb, LIMITS)).toThrow('bomb is damaged');
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
	});
});
