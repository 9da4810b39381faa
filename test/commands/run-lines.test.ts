// `run -`: a line in, a line out, in order; what is wrong with a line is said on that line.

import { describe, expect, test } from 'vitest';
import { typed } from './cli.js';

interface Line {
	readonly output?: unknown;
	readonly error?: string;
	readonly line?: number;
	readonly [key: string]: unknown;
}

/** What comes out for these lines, and the exit status. */
async function filter(...lines: string[]): Promise<{ status: number; answers: Line[] }> {
	const { status, out } = await typed('run -', { lines });
	return {
		status,
		answers: out
			.split('\n')
			.slice(0, -1)
			.map(line => JSON.parse(line) as Line),
	};
}

const BOOK = '"input":[[0,1,2],[3,4,5],[6,7,8]],"kernel":[[0,1],[2,3]]';
const VALID = [
	[19, 25],
	[37, 43],
];

describe('each key', () => {
	test.each<[string, unknown]>([
		[`{${BOOK}}`, VALID],
		[`{"op":"conv",${BOOK},"bias":[0],"stride":[1,2],"padding":[0,0,0,0],"dilation":[1,1],"groups":1}`, [[19], [37]]],
		[`{${BOOK},"stride":2}`, [[19]]],
		[`{${BOOK},"padding":"valid"}`, VALID],
		[`{${BOOK},"padding":[1,0,0,0],"paddingMode":"reflect"}`, [[7, 13], ...VALID]],
		[`{${BOOK},"dilation":2}`, [[38]]],
		[`{${BOOK},"mode":"convolution","stride":2}`, [[5]]],
		[`{${BOOK},"bias":-20,"activation":"relu","stride":[2,1]}`, [[0, 5]]],
		[`{"input":"two-channels","kernel":[[[[1]]],[[[-1]]]],"groups":2,"stride":2}`, [[[0, 2], [6, 8]], [[-1, -3], [-7, -9]]]], // biome-ignore format: one line a case
		['{"input":"ones(2,2)","kernel":"0 1; 2 3"}', [[6]]],
		['{"op":"max-pool","input":"ramp","window":3,"stride":2,"ceilMode":true}', [[10, 11], [14, 15]]], // biome-ignore format: one line a case
		['{"op":"avg-pool","input":[[4]],"window":[2,2],"padding":[1,1,1,1],"stride":[3,3],"countPadding":true}', [[1]]],
		['{"op":"conv-transpose","input":[[1]],"kernel":[[1,2]],"stride":[2,1],"outputPadding":[1,0]}', [[1, 2], [0, 0]]], // biome-ignore format: one line a case
		['{"input":[[[1,2]]],"kernel":[[[[1]]]]}', [[[1, 2]]]],
	])('%s', async (line, output) => {
		const { status, answers } = await filter(line);
		expect(answers).toMatchObject([{ output }]);
		expect(status).toBe(0);
	});

	test('explain: the terms of an element', async () => {
		const { answers } = await filter(`{${BOOK},"explain":[1,1]}`);
		expect(answers[0]?.['explain']).toMatchObject({ element: [0, 1, 1], sum: 43 });
	});
});

test('the answers come in the order of the lines; a bad one does not stop the rest', async () => {
	const good = (value: number) => `{"input":[[${value}]],"kernel":[[1]]}`;
	const { status, answers } = await filter(good(1), 'nonsense', good(2), '{"input":[[1]]}', good(3));
	expect(status).toBe(1);
	expect(answers.map(({ output, line }) => output ?? line)).toEqual([[[1]], 2, [[2]], 4, [[3]]]);
});

test('blank lines are passed over but counted; carriage returns do no harm', async () => {
	const { status, answers } = await filter('', `{${BOOK}}\r`, '   ', '\r', 'x');
	expect(status).toBe(1);
	expect(answers).toMatchObject([{ output: VALID }, { line: 5 }]);
});

test('nothing in, nothing out', async () => {
	expect(await typed('run -')).toEqual({ status: 0, out: '', error: '' });
});

describe('a bad line has a sentence', () => {
	const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
	const grid = '"input":[[1]],"kernel":[[1]]';

	test.each<[string, RegExp]>([
		['nonsense', /^the line is not JSON: nonsense$/],
		['{"input":[[1]],', /^the line is not JSON/],
		['\u001b[31m', /^the line is not JSON: ␛\[31m$/],
		['42', /^a line is one JSON object with op, input and kernel$/],
		['null', /^a line is one JSON object/],
		['[]', /^a line is one JSON object/],
		['{}', /^a line has input/],
		['{"input":[[1]]}', /^a line has kernel/],
		[`{${grid},"op":"pool"}`, /^unknown op pool: one of conv, conv-transpose, max-pool, avg-pool$/],
		[`{${grid},"op":"toString"}`, /^unknown op toString/],
		[`{${grid},"op":{"toString":1}}`, /^unknown op \{…\}/],
		[`{${grid},"op":["conv"]}`, /^unknown op \[…\]/],
		[`{${grid},"strid":1}`, /^unknown key strid: one of op, input/],
		[`{${grid},"__proto__":{"op":"max-pool"}}`, /^unknown key __proto__/],
		[`{${grid},"constructor":1}`, /^unknown key constructor/],
		[`{${grid},"\\u001b[2J":1}`, /^unknown key ␛\[2J/],
		[`{${grid},"stride":"2"}`, /^stride holds "2", not a number$/],
		[`{${grid},"stride":null}`, /^stride holds null/],
		[`{${grid},"stride":[1,2,3]}`, /^stride is one number, or two/],
		[`{${grid},"stride":[]}`, /^stride is one number, or two/],
		[`{${grid},"stride":0}`, /^stride is a whole number from 1 on, not 0$/],
		[`{${grid},"stride":1.5}`, /not 1\.5$/],
		[`{${grid},"stride":1e999}`, /^stride holds null|^stride holds Infinity/],
		[`{${grid},"stride":{"0":1}}`, /^stride holds \{…\}, not a number$/],
		[`{${grid},"padding":[1,2,3]}`, /1,2,3\] is not valid, same, full, or one, two or four/],
		[`{${grid},"padding":-1}`, /^padding is a whole number from 0 on, not -1$/],
		[`{${grid},"padding":"around"}`, /^unknown padding around/],
		[`{${grid},"paddingMode":"mirror"}`, /^unknown paddingMode mirror: one of zeros, reflect, replicate, circular$/],
		[`{${grid},"bias":[1,2]}`, /^2 biases for 1 output channels/],
		[`{${grid},"groups":2}`, /^2 groups do not divide/],
		[`{${grid},"mode":true}`, /^unknown mode true/],
		[`{${grid},"explain":[5,5]}`, /^no output element at 5,5: the output is 1×1/],
		[`{${grid},"explain":"0,0"}`, /^explain holds "0,0", not a number$/],
		[`{${grid},"window":[1,1]}`, /^conv has no window: leave it out$/],
		[`{${grid},"outputPadding":1}`, /^conv has no outputPadding/],
		['{"op":"max-pool","input":[[1]]}', /^max-pool has a window/],
		['{"op":"max-pool","input":[[1]],"window":1,"kernel":[[1]]}', /^max-pool has no kernel/],
		['{"op":"max-pool","input":[[1]],"window":1,"countPadding":true}', /^max-pool has no countPadding/],
		['{"op":"avg-pool","input":[[1]],"window":1,"ceilMode":1}', /^ceilMode is true or false$/],
		['{"op":"conv-transpose","input":[[1]],"kernel":[[1]],"paddingMode":"zeros"}', /^conv-transpose has no paddingMode/],
		['{"input":[[1],[2,3]],"kernel":[[1]]}', /^the list at \[1\] has 2 items where the first has 1$/],
		['{"input":[[1e999]],"kernel":[[1]]}', /Infinity, not a number/],
		['{"input":[["1"]],"kernel":[[1]]}', /^\[0, 0\] is "1", not a number$/],
		['{"input":[],"kernel":[[1]]}', /^the list \[ \] is empty/],
		['{"input":{"a":1},"kernel":[[1]]}', /^\{…\} is neither a number nor a list/],
		['{"input":[[1]],"kernel":[[1,2]]}', /^the 1×2 window spans 1×2, more than the padded input 1×1/],
		['{"input":"rows.csv","kernel":[[1]]}', /^the input rows\.csv is a file, and files can not be read here$/],
		['{"input":"/etc/passwd","kernel":[[1]]}', /^the input \/etc\/passwd is a file, and files can not be read here$/],
		['{"input":"-","kernel":[[1]]}', /^the input can not come from standard input here$/],
		['{"input":"contin","kernel":[[1]]}', /^unknown input contin: did you mean counting/],
		['{"input":"1/0*ones(1,1)","kernel":[[1]]}', /./],
		['{"input":[[1e308]],"kernel":[[10]]}', /^the output element at 0,0,0 is too large for a number/],
		[`{"input":${deep(100_000)},"kernel":[[1]]}`, /deep/],
		[`{${grid},"stride":${deep(100_000)}}`, /^stride holds \[…\], not a number$/],
		[`{${grid},"op":${deep(100_000)}}`, /^unknown op \[…\]/],
		[`{${grid},"padding":${deep(100_000)}}`, /^padding holds \[…\]/],
		[`"${'x'.repeat(2 ** 26)}"`, /./],
	])('%.60s', async (line, sentence) => {
		const { status, answers } = await filter(line, `{${grid}}`);
		expect(status).toBe(1);
		expect(answers).toMatchObject([{ line: 1 }, { output: [[1]] }]);
		expect(Object.keys(answers[0] ?? {})).toEqual(['error', 'line']);
		expect(answers[0]?.error).toMatch(sentence);
		expect(answers[0]?.error?.length).toBeLessThan(300);
		expect(answers[0]?.error).not.toMatch(/\p{Cc}/u);
	});
});

describe('the filter takes its options from each line', () => {
	test.each([
		['run - --input counting', 'run - takes its options from each line: leave --input out'],
		['run - --format csv', 'run - takes its options from each line: leave --format out'],
		['run - --to numpy', 'run - takes its options from each line: leave --to out'],
		['run - --explain 0,0', 'run - takes its options from each line: leave --explain out'],
		['run - -', 'conv-tutor run takes no word - here: see conv-tutor run --help'],
	])('%s', async (line, error) => {
		expect(await typed(line)).toEqual({ status: 2, out: '', error });
	});

	test('what is about the look may stay', async () => {
		expect(await typed('run - --format json --lang en --color never --ascii --plain', { lines: [] })).toMatchObject({ status: 0 });
	});
});
