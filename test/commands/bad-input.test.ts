// What people get wrong: one line that says what, where and what would be right, and the exit status for it.

import { describe, expect, test } from 'vitest';
import { chunk, pngOf } from '../formats/fixtures.js';
import { typed, type World } from './cli.js';

const PNG = pngOf({ width: 2, height: 2, lines: [0, 1, 2, 0, 3, 4] });
const BOOK = 'run --input counting --kernel book';
const POOL = 'run max-pool --input ramp --window 2';

/** The header of a picture that would fill the memory, and nothing behind it. */
function hugePng(): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(30_000, 0);
	header.writeUInt32BE(30_000, 4);
	header.set([8, 0, 0, 0, 0], 8);
	return Buffer.concat([PNG.subarray(0, 8), chunk('IHDR', header), chunk('IDAT', Buffer.alloc(9)), chunk('IEND', Buffer.alloc(0))]);
}

async function expectFault(line: string | readonly string[], status: number, sentence: RegExp, world?: World): Promise<void> {
	const answer = await typed(line, world);
	expect(answer).toMatchObject({ status, out: '' });
	expect(answer.error).toMatch(sentence);
	expect(answer.error).not.toMatch(/\p{Cc}/u);
	expect(answer.error.length).toBeLessThan(300);
	expect(answer.error).not.toContain('    at ');
}

describe('grids', () => {
	test.each<[string, RegExp]>([
		['run --kernel book --input ""', /^the input is empty: write numbers/],
		['run --kernel book --input "  "', /^the input is empty/],
		['run --kernel book --input "0 1; 2"', /^row 1 has 1 values where row 0 has 2$/],
		['run --kernel book --input "[[0,1],[2]]"', /^the list at \[1\] has 1 items/],
		['run --kernel book --input "a b; c d"', /./],
		['run --kernel book --input nothing-like-it', /^unknown input nothing-like-it/],
		['run --kernel book --input contin', /^unknown input contin: did you mean counting/],
		['run --input counting --kernel bok', /^unknown kernel bok: did you mean book/],
		['run --kernel book --input "NaN 1; 2 3"', /goes wrong at character 5, at 1; 2 3/],
		['run --kernel book --input "Infinity 1; 2 3"', /goes wrong at character 10/],
		['run --kernel book --input "[NaN,1;2,3]"', /NaN/],
		['run --kernel book --input "[Infinity,1;2,3]"', /Infinity/],
		['run --kernel book --input "1e999 1; 2 3"', /1e999|Infinity/],
		['run --kernel book --input "[[1e999]]"', /Infinity/],
		['run --kernel book --input "ones(5000,5000)"', /too/],
		['run --kernel book --input "[[[[[1]]]]]"', /deep/],
		['run --kernel book --input "[[[[1]]]]"', /^1×1×1×1 is 4 deep: a grid is at most/],
		['run --input 1e308 --kernel 10', /^the output element at 0,0,0 is too large for a number: take smaller values$/],
		['run --input "1e308 1e308" --kernel "10 -10"', /too large for a number/],
		['run --input - --kernel -', /^standard input is one GRID: give --input or --kernel another way$/],
		['run --kernel book', /^conv wants --input GRID, such as --input counting$/],
		['run --input counting', /^conv wants --kernel GRID, such as --kernel book$/],
		['run max-pool --input counting', /^max-pool wants --window H,W, such as --window 2,2$/],
	])('%s', async (line, sentence) => {
		await expectFault(line, 2, sentence);
	});

	test.each([
		['nothing', '', /^standard input: nothing arrived/],
		['words', 'hello', /^standard input: /],
		['half a list', '[[1,2', /^standard input: /],
	])('standard input holds %s', async (_, stdin, sentence) => {
		await expectFault('run --input - --kernel book', 1, sentence, { stdin });
	});
});

describe('files', () => {
	const files = {
		'empty.csv': '',
		'letters.csv': 'a,b\n',
		'ragged.csv': '1,2\n3\n',
		'nan.json': '[[NaN]]',
		'empty.png': new Uint8Array(),
		'half.png': PNG.subarray(0, PNG.length - 20),
		'stub.png': PNG.subarray(0, 20),
		'huge.png': hugePng(),
		'lies.jpg': PNG,
		'empty.npy': new Uint8Array(),
		'evil\u001b[2J.csv': 'x\u001b[31m\n',
	};
	test.each<[string, RegExp]>([
		['empty.csv', /^empty\.csv: the file is empty$/],
		['letters.csv', /^letters\.csv: line 1, column 1 holds a, not a number/],
		['ragged.csv', /^ragged\.csv: line 2 has 1 values where line 1 has 2$/],
		['nan.json', /^nan\.json: /],
		['empty.png', /^empty\.png: the file is empty$/],
		['half.png', /^half\.png: /],
		['stub.png', /^stub\.png: /],
		['huge.png', /^huge\.png: a picture of 30000×30000 pixels is too large: at most 50 million$/],
		['lies.jpg', /^lies\.jpg: /],
		['empty.npy', /^empty\.npy: the file is empty$/],
		['evil\u001b[2J.csv', /^evil␛\[2J\.csv: .*x␛\[31m/],
		['not-there.csv', /^not-there\.csv is not there: check the path$/],
		['./test', /^\.\/test is a folder, not a file$/],
		['/dev/null', /^\/dev\/null is no plain file/],
	])('%s', async (file, sentence) => {
		await expectFault(['run', '--input', file, '--kernel', 'book'], 1, sentence, { files });
	});
});

describe('options', () => {
	test.each<[string, RegExp]>([
		[`${BOOK} --stride 0`, /^stride is a whole number from 1 on, not 0$/],
		[`${BOOK} --stride 1.5`, /^stride is a whole number from 1 on, not 1\.5$/],
		[`${BOOK} --stride -1`, /not -1$/],
		[`${BOOK} --stride two`, /^--stride two is not one number, or two: rows,columns$/],
		[`${BOOK} --stride 1,2,3`, /^--stride 1,2,3 is not one number, or two/],
		[`${BOOK} --stride ""`, /^--stride {2}is not/],
		[`${BOOK} --stride 1,`, /^--stride 1, is not/],
		[`${BOOK} --stride 1e999`, /^--stride 1e999 is not/],
		[`${BOOK} --stride 1e300`, /^stride is a whole number/],
		[`${BOOK} --padding -1`, /^padding is a whole number from 0 on, not -1$/],
		[`${BOOK} --padding 1,2,3`, /^--padding 1,2,3 is not valid, same, full, or one, two or four numbers/],
		[`${BOOK} --padding smae`, /^--padding smae is not valid/],
		[`${BOOK} --padding 1000000`, /^2000003×2000003 is too large: at most 4194304 values$/],
		[`${BOOK} --padding 9007199254740991`, /too large/],
		[`${BOOK} --padding-mode mirror`, /^unknown padding mode mirror: one of zeros, reflect, replicate, circular$/],
		[`${BOOK} --padding 3 --padding-mode reflect`, /^reflect padding of 3 is too wide for 3 input rows: at most 2$/],
		[`${BOOK} --dilation 0`, /^dilation is a whole number from 1 on, not 0$/],
		[`${BOOK} --dilation 3`, /^the 2×2 window spans 4×4, more than the padded input 3×3/],
		[`${BOOK} --dilation 9007199254740991 --padding full`, /too large/],
		[
			'run --input "1 2" --kernel "1 2 3"',
			/^the 1×3 window spans 1×3, more than the padded input 1×2: pad the input or take a smaller window$/,
		],
		[`${BOOK} --groups 2`, /^2 groups do not divide 1 input channels and 1 filters evenly$/],
		[`${BOOK} --groups 0`, /^groups is a whole number from 1 on, not 0$/],
		[`${BOOK} --groups 1,2`, /^--groups 1,2 is not a whole number$/],
		['run --input two-channels --kernel book', /slices.*2 input channels|2 channels.*slices/],
		[`${BOOK} --mode true`, /^unknown mode true: one of correlation, convolution$/],
		[`${BOOK} --activation rleu`, /^unknown activation rleu: one of none, relu, sigmoid, tanh$/],
		[`${BOOK} --activation constructor`, /^unknown activation constructor/],
		[`${BOOK} --bias one`, /^--bias one is not a number, or one for each output channel/],
		[`${BOOK} --bias 1,2`, /^2 biases for 1 output channels: one for all, or one for each$/],
		[`${BOOK} --bias 1e999`, /^--bias 1e999 is not/],
		[`${POOL} --padding 2`, /^a pooling's padding is smaller than its window/],
		[`${POOL} --window 5`, /^the 5×5 window spans 5×5/],
		[`${POOL} --window 0`, /^window is a whole number from 1 on, not 0$/],
		[`${POOL} --count-padding`, /^max-pool takes no --count-padding: it is for avg-pool$/],
		[`${POOL} --kernel book`, /^max-pool takes no --kernel: it is for conv, conv-transpose$/],
		[`${BOOK} --window 2`, /^conv takes no --window: it is for max-pool, avg-pool$/],
		[`${BOOK} --output-padding 1`, /^conv takes no --output-padding: it is for conv-transpose$/],
		['run conv-transpose --input "1" --kernel book --output-padding 1', /^the output padding is smaller than the stride/],
		['run conv-transpose --input "1" --kernel book --padding 1', /^the padding leaves nothing of the output/],
		['run conv-transpose --input "ones(9,9)" --kernel book --stride 999999', /too large/],
		['run pool --input counting', /^unknown layer pool: one of conv, conv-transpose, max-pool, avg-pool$/],
		[`${BOOK} --format xml`, /^unknown format xml: one of table, json, csv$/],
		[`${BOOK} --to matlab`, /^unknown target matlab: one of numpy, pytorch, tensorflow, jax$/],
		[`${BOOK} --explain 2,0`, /^no output element at 2,0: the output is 2×2, rows and columns counted from 0$/],
		[`${BOOK} --explain 1,0,0`, /^no output element at 1,0,0/],
		[`${BOOK} --explain 0`, /^no output element at 0:/],
		[`${BOOK} --explain 0,-1`, /^no output element at 0,-1/],
		[`${BOOK} --explain 0,0.5`, /^no output element at 0,0\.5/],
		[`${BOOK} --explain a,b`, /^--explain wants I,J or C,I,J/],
		[`${BOOK} --explain ""`, /^--explain wants I,J or C,I,J/],
	])('%s', async (line, sentence) => {
		await expectFault(line, 2, sentence);
	});
});

describe('what a terminal would obey never reaches it', () => {
	const EVIL = '\u001b[2J\u0007\u009b31m\r\n';
	const OPTIONS = ['input', 'kernel', 'bias', 'stride', 'padding', 'padding-mode', 'dilation', 'groups', 'mode', 'activation'];
	const MORE = ['format', 'to', 'explain'];

	test.each([...OPTIONS, ...MORE].map(name => [name]))('in --%s', async name => {
		await expectFault(['run', '--input', 'counting', '--kernel', 'book', `--${name}`, `x${EVIL}`], 2, /./);
	});

	test.each([
		['a command', [`play${EVIL}`]],
		['a layer', ['run', EVIL]],
		['a word too many', ['list', EVIL]],
		['an option', [`--${EVIL}`]],
		['a short option', [`-${EVIL}`]],
		['a value too many', [`--ascii=${EVIL}`]],
		['a path', ['run', '--kernel', 'book', '--input', `./${EVIL}`]],
	])('in %s', async (_, words) => {
		const { error, status } = await typed(words);
		expect(status).toBeGreaterThan(0);
		expect(error).toMatch(/^\P{Cc}+$/u);
	});
});
