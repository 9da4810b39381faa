// From words to a command: what is known, what is nearly known, and what begins with a minus.

import { describe, expect, test } from 'vitest';
import { parseWords } from '../../src/commands/parse.js';
import { COMMANDS, OPTION_VALUES, type OptionName } from '../../src/commands/table.js';
import { faultOf } from '../formats/fixtures.js';
import { wordsIn } from './cli.js';

const parse = (line: string) => parseWords(wordsIn(line));

describe('a line and what it means', () => {
	test.each<[string, ReturnType<typeof parse>]>([
		['', { command: undefined, rest: [], options: {} }],
		['--plain', { command: undefined, rest: [], options: { plain: true } }],
		['-h', { command: undefined, rest: [], options: { help: true } }],
		['-V', { command: undefined, rest: [], options: { version: true } }],
		['run conv', { command: 'run', rest: ['conv'], options: {} }],
		['run -', { command: 'run', rest: ['-'], options: {} }],
		['run --bias -1', { command: 'run', rest: [], options: { bias: '-1' } }],
		['run --bias=-1', { command: 'run', rest: [], options: { bias: '-1' } }],
		['run --kernel "-1 0 1"', { command: 'run', rest: [], options: { kernel: '-1 0 1' } }],
		['run --input -', { command: 'run', rest: [], options: { input: '-' } }],
		['run --input=-', { command: 'run', rest: [], options: { input: '-' } }],
		['run --input=--odd.csv', { command: 'run', rest: [], options: { input: '--odd.csv' } }],
		['run --input a=b', { command: 'run', rest: [], options: { input: 'a=b' } }],
		['run --input=a=b', { command: 'run', rest: [], options: { input: 'a=b' } }],
		['run --input ""', { command: 'run', rest: [], options: { input: '' } }],
		['run --stride 1 --stride 2', { command: 'run', rest: [], options: { stride: '2' } }],
		['--ascii run --stride 2 conv', { command: 'run', rest: ['conv'], options: { ascii: true, stride: '2' } }],
		['run -- conv', { command: 'run', rest: ['conv'], options: {} }],
		['-- run', { command: 'run', rest: [], options: {} }],
		['train --bias', { command: 'train', rest: [], options: { bias: true } }],
		['train --bias=', { command: 'train', rest: [], options: { bias: true } }],
		['train --bias --lr 1/63', { command: 'train', rest: [], options: { bias: true, lr: '1/63' } }],
		['train --bias -h', { command: 'train', rest: [], options: { bias: true, help: true } }],
		['train --bias --', { command: 'train', rest: [], options: { bias: true } }],
		['train --bias 2 --lr 1', { command: 'train', rest: [], options: { bias: '2', lr: '1' } }],
		['train --bias -2,.5', { command: 'train', rest: [], options: { bias: '-2,.5' } }],
		['train --bias=-2', { command: 'train', rest: [], options: { bias: '-2' } }],
		['list --samples', { command: 'list', rest: [], options: { samples: true } }],
		['run max-pool --ceil-mode --window 2,2', { command: 'run', rest: ['max-pool'], options: { 'ceil-mode': true, window: '2,2' } }],
	])('%s', (line, words) => {
		expect(parse(line)).toEqual(words);
	});
});

describe('what is not known is answered with the nearest that is', () => {
	test.each([
		['trian', 'unknown command trian: did you mean train?'],
		['rnu', 'unknown command rnu: did you mean run?'],
		['plya', 'unknown command plya: did you mean play?'],
		['lst', 'unknown command lst: did you mean list?'],
		['Run', 'unknown command Run: did you mean run?'],
		['run --strid 2', 'unknown option --strid: did you mean --stride?'],
		['run --paddingmode zeros', 'unknown option --paddingmode: did you mean --padding-mode?'],
		['run --colour never', 'unknown option --colour: did you mean --color?'],
		['--hlep', 'unknown option --hlep: did you mean --help?'],
	])('%s', (line, sentence) => {
		expect(faultOf(() => parse(line))).toBe(sentence);
	});

	test.each(['-x', '--constructor', '--__proto__', '--toString', '--hasOwnProperty=1', '--no-color', '-1', 'constructor', '__proto__'])(
		'%s',
		line => {
			expect(faultOf(() => parse(line))).toMatch(/^unknown (option|command) \S+: did you mean (--)?[a-z-]+\?$/);
		},
	);
});

describe('values', () => {
	const valued = (Object.keys(OPTION_VALUES) as OptionName[]).filter(name => OPTION_VALUES[name] !== undefined);
	const switches = (Object.keys(OPTION_VALUES) as OptionName[]).filter(name => OPTION_VALUES[name] === undefined);

	test.each(valued)('--%s wants one', name => {
		const sentence = `--${name} wants a value: ${OPTION_VALUES[name]}`;
		expect(faultOf(() => parse(`run --${name}`))).toBe(sentence);
		expect(faultOf(() => parse(`run --${name} --ascii`))).toBe(sentence);
	});

	test.each(['run --bias=', 'run --bias --input counting', 'play --bias -h', '--bias'])(
		'%s: only train learns one, others want its value',
		line => {
			expect(faultOf(() => parse(line))).toBe('--bias wants a value: N|LIST');
		},
	);

	test('a value is asked for as the command takes it', () => {
		expect(faultOf(() => parse('train --format'))).toBe('--format wants a value: table|json');
	});

	test.each(switches)('--%s takes none', name => {
		expect(faultOf(() => parse(`run --${name}=yes`))).toBe(`--${name} takes no value: leave yes out`);
	});
});

describe('each command takes its own options and words', () => {
	test.each([
		['--format json', 'conv-tutor takes no --format: see conv-tutor --help'],
		['--input counting', 'conv-tutor takes no --input: see conv-tutor --help'],
		['train --samples', 'conv-tutor train takes no --samples: see conv-tutor train --help'],
		['run --epochs 2', 'conv-tutor run takes no --epochs: see conv-tutor run --help'],
		['play --format json', 'conv-tutor play takes no --format: see conv-tutor play --help'],
		['run --samples', 'conv-tutor run takes no --samples: see conv-tutor run --help'],
		['list --stride 2', 'conv-tutor list takes no --stride: see conv-tutor list --help'],
		['list everything', 'conv-tutor list takes no word everything here: see conv-tutor list --help'],
		['run conv twice', 'conv-tutor run takes no word twice here: see conv-tutor run --help'],
		['play conv -', 'conv-tutor play takes no word - here: see conv-tutor play --help'],
	])('%s', (line, sentence) => {
		expect(faultOf(() => parse(line))).toBe(sentence);
	});

	test.each(COMMANDS)('%s takes what every command takes', command => {
		const options = { lang: 'en', color: 'never', ascii: true, plain: true, help: true, version: true };
		expect(parse(`${command} --lang en --color never --ascii --plain --help --version`).options).toEqual(options);
	});
});
