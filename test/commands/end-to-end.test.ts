// The built program as a shell runs it: exit statuses, what goes to which stream, nothing that waits for a key.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typed, wordsIn } from './cli.js';

interface Ended {
	readonly status: number | null;
	readonly out: string;
	readonly error: string;
}

/** Runs the program to its end, standard input being what is piped in, then closed. */
function program(line: string | readonly string[], stdin = '', env: Record<string, string> = {}): Promise<Ended> {
	return new Promise((resolve, reject) => {
		const words = typeof line === 'string' ? wordsIn(line) : line;
		const child = spawn(process.execPath, ['dist/cli.js', ...words], {
			env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', ...env },
		});
		const [out, error]: [Buffer[], Buffer[]] = [[], []];
		child.stdout.on('data', (piece: Buffer) => out.push(piece));
		child.stderr.on('data', (piece: Buffer) => error.push(piece));
		// A program that ends before it has read everything closes the pipe: no fault of ours.
		child.stdin.on('error', () => {});
		child.stdin.end(stdin);
		child.on('error', reject);
		child.on('close', status => resolve({ status, out: String(Buffer.concat(out)), error: String(Buffer.concat(error)) }));
	});
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const BOOK = 'run --input counting --kernel book';

describe.concurrent('what is wrong, in Chinese', () => {
	test.concurrent.each<[string, Record<string, string>, string]>([
		['lern --lang zh-TW', {}, '沒有「lern」這個指令：是不是 learn？'],
		['--lang=zh-TW run --strid 2', {}, '沒有「--strid」這個選項：是不是 --stride？'],
		['run', { LANG: 'zh_TW.UTF-8' }, 'conv 要有 --input GRID，例如 --input counting'],
		['run --lang xx', { LANG: 'zh_TW.UTF-8' }, '沒有「xx」這種語言：請用 en、zh-TW 其中之一'],
		['run --lang xx', {}, 'unknown lang xx: one of en, zh-TW'],
	])('%s %o', async (line, env, error) => {
		expect(await program(line, '', env)).toEqual({ status: 2, out: '', error: `conv-tutor: ${error}\n` });
	});
});

describe.concurrent('what succeeds', () => {
	test.concurrent.each<[string, RegExp]>([
		['--version', new RegExp(`^${version.replaceAll('.', '\\.')}\n$`)],
		['--help', /conv-tutor run/],
		['run --help --lang zh-TW', /用法/],
		['list --samples', /edge-image/],
		[BOOK, /"output":\[\[19,25\],\[37,43\]\]/],
		[`${BOOK} --format table --color always`, /\[4\dm.* 19 /],
		[`${BOOK} --to pytorch`, /import torch/],
		['train', /\n +10 +0\.074198 /],
		['train --lr 0.04 --init d2l-pytorch --format json', /"status":"diverged","reason":"the learning rate 0\.04 is above 2\/λmax/],
		['train --help --lang zh-TW', /--bias \[N\|LIST\] /],
		['digits --layers pool4,dense10 --epochs 1 --format json', /^\{"epoch":1,.*\n.*"trainingDigits":8000,"testDigits":2000,/],
		['play --input edge-image --kernel edge', /"shape":\[1,6,7\]/],
	])('%s', async (line, out) => {
		const ended = await program(line);
		expect(ended).toMatchObject({ status: 0, error: '' });
		expect(ended.out).toMatch(out);
	});

	test.concurrent('bare, without a terminal: the demonstration', async () => {
		const [piped, dumb] = await Promise.all([program(''), program('', '', { TERM: 'dumb', FORCE_COLOR: '0' })]);
		expect(piped).toEqual({ status: 0, out: (await typed('')).out, error: '' });
		expect(dumb).toEqual(piped);
	});

	test.concurrent('a grid piped in', async () => {
		expect(await program('run --input - --kernel "1 -1" --format csv', '[[1,0,0,1]]')).toEqual({ status: 0, out: '1,0,-1\n', error: '' });
	});
});

describe.concurrent('what fails: one line on standard error, nothing on standard output', () => {
	test.concurrent.each<[string | string[], number, RegExp]>([
		['rnu', 2, /^conv-tutor: unknown command rnu: did you mean run\?\n$/],
		['run --input "0 1; 2" --kernel book', 2, /^conv-tutor: row 1 has 1 values where row 0 has 2\n$/],
		['train --epochs none', 2, /^conv-tutor: --epochs none is not a whole number from 1 to 1000000\n$/],
		['run --input not-there.png --kernel book', 1, /^conv-tutor: not-there\.png is not there: check the path\n$/],
		[['run', '--input', './\u001b[31m\u0007', '--kernel', 'book'], 1, /^conv-tutor: \.\/␛\[31m␇ is not there: check the path\n$/],
	])('%j', async (line, status, error) => {
		const ended = await program(line);
		expect(ended).toMatchObject({ status, out: '' });
		expect(ended.error).toMatch(error);
	});
});

describe.concurrent('run - in a pipe', () => {
	test.concurrent('lines in, lines out, in order; the status says that one was bad', async () => {
		const lines = Array.from({ length: 300 }, (_, index) => (index === 7 ? 'bad' : `{"input":[[${index}]],"kernel":[[1]]}`));
		const { status, out, error } = await program('run -', `${lines.join('\r\n')}\n`);
		const answers = out
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line) as { output?: number[][]; line?: number });
		expect(answers.map(({ output, line }) => output?.[0]?.[0] ?? line)).toEqual(lines.map((_, index) => (index === 7 ? 8 : index)));
		expect({ status, error }).toEqual({ status: 1, error: '' });
	});

	test.concurrent('a reader that goes away ends it quietly', async () => {
		const ended = await new Promise<{ status: number | null; error: string }>(resolve => {
			const child = spawn(process.execPath, ['dist/cli.js', 'run', '-'], { env: { PATH: process.env['PATH'] } });
			let error = '';
			child.stderr.on('data', piece => {
				error += String(piece);
			});
			child.stdin.on('error', () => {});
			child.stdout.once('data', () => child.stdout.destroy());
			child.stdin.end('{"input":[[1]],"kernel":[[1]]}\n'.repeat(2000));
			child.on('close', status => resolve({ status, error }));
		});
		expect(ended).toEqual({ status: 141, error: '' });
	});
});

describe.concurrent('train while it runs', () => {
	/** A descent that takes a minute; `onData` is called with each piece printed. */
	function endless(onData: (child: ChildProcessWithoutNullStreams, out: string) => void): Promise<Ended> {
		return new Promise(resolve => {
			const words = ['dist/cli.js', 'train', '--lr', '1e-9', '--epochs', '1000000', '--format', 'json'];
			const child = spawn(process.execPath, words, { env: { PATH: process.env['PATH'] } });
			let [out, error] = ['', ''];
			child.stdout.on('data', piece => {
				out += String(piece);
				onData(child, out);
			});
			child.stderr.on('data', piece => {
				error += String(piece);
			});
			child.on('close', status => resolve({ status, out, error }));
		});
	}

	test.concurrent('Ctrl-C: the summary so far, status 130', async () => {
		let pieces = 0;
		const { status, out, error } = await endless(child => {
			pieces++;
			if (pieces === 1) {
				child.kill('SIGINT');
			}
		});
		const lines = out
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line) as { epoch?: number; epochs?: number; status?: string });
		expect({ status, error }).toEqual({ status: 130, error: '' });
		expect(lines.at(-1)).toMatchObject({ status: 'stopped', epochs: lines.length - 1 });
		expect(lines.at(-2)).toMatchObject({ epoch: lines.length - 1 });
	});
});
