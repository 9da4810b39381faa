// A file's name chooses its reader; whatever is wrong with the content is told with that name, and status 1.

import { encode as encodePng } from 'fast-png';
import { expect, test } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import { decodeFile, hasFileExtension } from '../../src/formats/decode-file.js';
import { faultOfAsync, greyJpeg, npyOf } from './fixtures.js';

const text = (content: string) => new TextEncoder().encode(content);
const png = encodePng({ width: 2, height: 1, channels: 1, data: Uint8Array.of(3, 4) });

test.each<[string, Uint8Array, number[]]>([
	['a.json', text('[[1, 2]]'), [1, 2]],
	['a.csv', text('1,2\n3,4\n'), [2, 2]],
	['a.txt', text('1 2; 3 4; 5 6'), [3, 2]],
	['a.npy', npyOf("'|u1'", '(2, 1)', Uint8Array.of(1, 2)), [2, 1]],
	['a.png', png, [1, 1, 2]],
	['a.jpg', greyJpeg(), [1, 8, 8]],
	['a.jpeg', greyJpeg(), [1, 8, 8]],
	['some folder/Photo.of.me.PNG', png, [1, 1, 2]],
])('%s', async (name, bytes, shape) => {
	expect((await decodeFile(name, bytes)).shape).toEqual(shape);
});

test('text in UTF-16, as some editors save it', async () => {
	const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('1,2\r\n', 'utf16le')]);
	expect((await decodeFile('a.csv', bytes)).data).toEqual(Float64Array.of(1, 2));
});

test.each<[string, Uint8Array, string]>([
	['a.bmp', text('BM'), '1 a.bmp: files end in .json .csv .txt .npy .png .jpg .jpeg'],
	['png', text('x'), '1 png: files end in .json .csv .txt .npy .png .jpg .jpeg'],
	['.hidden/a', text('x'), '1 .hidden/a: files end in .json .csv .txt .npy .png .jpg .jpeg'],
	['a.constructor', text('x'), '1 a.constructor: files end in .json .csv .txt .npy .png .jpg .jpeg'],
	['a.png', new Uint8Array(0), '1 a.png: the file is empty'],
	['a.png', text('[[1]]'), '1 a.png: this is not a PNG picture'],
	['a.json', text('[[1], [2, 3]]'), '1 a.json: the list at [1] has 2 items where the first has 1'],
	['a.txt', Uint8Array.of(0xc3, 0x28), '1 a.txt: this is not text in UTF-8'],
	['a.npy', npyOf("'<f4'", '(1, 1)', Uint8Array.of(0, 0, 0xc0, 0x7f)), '1 a.npy: the value at [0, 0] is NaN, not a finite number'],
	['\u001b[2J.csv', text('x'), '1 ␛[2J.csv: line 1, column 1 holds x, not a number; a header line has to go'],
])('%j', async (name, bytes, sentence) => {
	expect(await faultOfAsync(() => decodeFile(name, bytes))).toBe(sentence);
});

test('the Fault of the content is kept as the cause, so that it can be translated', async () => {
	const fault = await decodeFile('a.txt', text('1 2; 3')).catch((error: unknown) => error);
	expect((fault as Fault).cause).toBeInstanceOf(Fault);
	expect(((fault as Fault).cause as Fault).template).toBe('row {row} has {found} values where row 0 has {cols}');
});

test('which names end as a file', () => {
	expect(['a.png', 'A.JPEG', 'x/y.csv'].every(hasFileExtension)).toBe(true);
	expect(['a.gif', '1/9', 'csv', 'ones(3,3).*2', ''].some(hasFileExtension)).toBe(false);
});
