// A text on its way to the clipboard: which ways there are, which is taken, and what a real program is given.

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Copied, copyText } from '../../src/runtime/clipboard/copy-text.js';
import { runProgram } from '../../src/runtime/clipboard/run-program.js';
import { type Program, sequenceOf, waysFrom } from '../../src/runtime/clipboard/ways.js';

type Env = Readonly<Record<string, string>>;

const XTERM = { TERM: 'xterm-256color' };
const SSH = { ...XTERM, SSH_CONNECTION: '10.0.0.2 50000 10.0.0.1 22', SSH_TTY: '/dev/pts/1' };
const OSC = (text: string): string => `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;

describe('the ways', () => {
	test.each<[string, NodeJS.Platform, Env, string[], boolean]>([
		['a Mac', 'darwin', XTERM, ['pbcopy'], true],
		['Windows', 'win32', { SystemRoot: 'D:\\Windows' }, ['D:\\Windows\\System32\\clip.exe'], false],
		['Windows that does not say where it is', 'win32', {}, ['C:\\Windows\\System32\\clip.exe'], false],
		['Linux in WSL', 'linux', { ...XTERM, WSL_DISTRO_NAME: 'Debian', WAYLAND_DISPLAY: 'wayland-0' }, ['clip.exe', 'wl-copy'], true],
		['Wayland', 'linux', { ...XTERM, WAYLAND_DISPLAY: 'wayland-0' }, ['wl-copy'], true],
		['Wayland with X', 'linux', { ...XTERM, WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }, ['wl-copy', 'xclip', 'xsel'], true],
		['X', 'freebsd', { ...XTERM, DISPLAY: ':0' }, ['xclip', 'xsel'], true],
		['X on a Mac', 'darwin', { ...XTERM, DISPLAY: ':0' }, ['pbcopy'], true],
		['Termux', 'android', XTERM, ['termux-clipboard-set'], true],
		['Termux that calls itself Linux', 'linux', { ...XTERM, TERMUX_VERSION: '0.118' }, ['termux-clipboard-set'], true],
		['a container', 'linux', XTERM, [], true],
		['the console of Linux', 'linux', { TERM: 'linux' }, [], false],
		['a dumb terminal', 'linux', { TERM: 'dumb', DISPLAY: '' }, [], false],
		['no terminal', 'linux', {}, [], false],
		['SSH to a Mac', 'darwin', SSH, [], true],
		['SSH with X forwarded', 'linux', { ...SSH, DISPLAY: 'localhost:10.0' }, [], true],
		['SSH from a dumb terminal', 'linux', { ...SSH, TERM: 'dumb' }, [], false],
	])('%s', (_, platform, env, commands, sequence) => {
		const ways = waysFrom(env, platform);
		expect(ways.programs.map(({ command }) => command)).toEqual(commands);
		expect(ways.sequence).toBe(sequence);
	});

	test('programs get no more than they have to know', () => {
		const all = [...waysFrom({ DISPLAY: ':0' }, 'linux').programs, ...waysFrom({}, 'darwin').programs];
		expect(all).toEqual([
			{ command: 'xclip', args: ['-selection', 'clipboard'], encoding: 'utf8' },
			{ command: 'xsel', args: ['-ib'], encoding: 'utf8' },
			{ command: 'pbcopy', args: [], encoding: 'utf8', env: { LC_CTYPE: 'UTF-8' } },
		]);
	});
});

describe('the sequence', () => {
	test('is the text in base64 of UTF-8, ended by a bell', () => {
		expect(sequenceOf('conv-tutor play', XTERM)).toBe('\u001b]52;c;Y29udi10dXRvciBwbGF5\u0007');
		expect(sequenceOf('卷積', XTERM)).toBe('\u001b]52;c;5Y2356mN\u0007');
	});

	test('is handed through by tmux', () => {
		expect(sequenceOf('a', { ...XTERM, TMUX: '/tmp/tmux-1000/default,1,0', STY: '1.pts' })).toBe(
			'\u001b]52;c;YQ==\u0007\u001bPtmux;\u001b\u001b]52;c;YQ==\u0007\u001b\\',
		);
	});

	test('is handed through by screen, in parts that it takes', () => {
		expect(sequenceOf('a', { TERM: 'screen', STY: '1.pts' })).toBe('\u001bP\u001b]52;c;YQ==\u0007\u001b\\');
		const long = sequenceOf('x'.repeat(1000), { STY: '1.pts' }) ?? '';
		// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
		const parts = [...long.matchAll(/\u001bP([\s\S]*?)\u001b\\/g)].map(([, part = '']) => part);
		expect(parts.join('')).toBe(OSC('x'.repeat(1000)));
		expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(200);
	});

	test('has a longest text', () => {
		expect(sequenceOf('x'.repeat(56_244), XTERM)).toHaveLength(74_992 + 8);
		expect(sequenceOf('x'.repeat(56_246), XTERM)).toBeUndefined();
	});
});

/** What came of a text where these programs work, which were tried with what, and what the terminal was sent. */
async function copied(text: string, env: Env, platform: NodeJS.Platform, working: readonly string[]) {
	const tried: string[] = [];
	const inputs: Buffer[] = [];
	const sent: string[] = [];
	const run = async ({ command }: Program, input: Uint8Array): Promise<boolean> => {
		tried.push(command);
		inputs.push(Buffer.from(input));
		return working.includes(command);
	};
	const how = await copyText(text, { env, platform, run, write: sequence => sent.push(sequence) });
	return { how, tried, inputs, sent };
}

describe('a text takes', () => {
	test.each<[string, Env, NodeJS.Platform, string[], Copied, string[]]>([
		['the program of the place', XTERM, 'darwin', ['pbcopy'], 'clipboard', ['pbcopy']],
		['the next program, where one does not work', { ...XTERM, WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }, 'linux', ['xsel'], 'clipboard', ['wl-copy', 'xclip', 'xsel']], // biome-ignore format: one line a case
		['the terminal, where none does', { ...XTERM, DISPLAY: ':0' }, 'linux', [], 'terminal', ['xclip', 'xsel']],
		['the terminal over SSH, and no program', { ...SSH, DISPLAY: ':10' }, 'linux', ['xclip'], 'terminal', []],
		['no way, where the terminal would print it', { TERM: 'linux' }, 'linux', [], 'shown', []],
		['no way, where there is no terminal to ask', { DISPLAY: ':0' }, 'linux', [], 'shown', ['xclip', 'xsel']],
	])('%s', async (_, env, platform, working, how, tried) => {
		const result = await copied('text', env, platform, working);
		expect(result).toMatchObject({ how, tried });
		expect(result.sent).toEqual(how === 'terminal' ? [OSC('text')] : []);
	});

	test('tmux, which asks the terminal in its own way; else the sequence', async () => {
		const env = { ...SSH, TMUX: '/tmp/tmux-1000/default,1,0' };
		expect(await copied('text', env, 'linux', ['tmux'])).toMatchObject({ how: 'terminal', tried: ['tmux'], sent: [] });
		expect(await copied('text', env, 'linux', [])).toMatchObject({ how: 'terminal', tried: ['tmux'], sent: [sequenceOf('text', env)] });
	});

	test('no way, where it is too long for the terminal; a program takes it', async () => {
		const long = 'x'.repeat(60_000);
		expect(await copied(long, SSH, 'linux', [])).toMatchObject({ how: 'shown', sent: [] });
		expect((await copied(long, XTERM, 'darwin', ['pbcopy'])).how).toBe('clipboard');
	});

	test('the form that Windows reads, without a mark in front', async () => {
		const { inputs } = await copied('a×', {}, 'win32', []);
		expect(inputs).toEqual([Buffer.from([0x61, 0, 0xd7, 0])]);
	});
});

describe.runIf(process.platform !== 'win32')('a real program', () => {
	/** A folder that is gone after the test. */
	function newFolder(): string {
		const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		return folder;
	}

	/** An environment in which xclip is this script, and there is no other program; `$OUT` is a file for it. */
	function withXclip(script: string): { env: Env; out: string } {
		const folder = newFolder();
		writeFileSync(join(folder, 'xclip'), `#!/bin/sh\n${script}\n`);
		chmodSync(join(folder, 'xclip'), 0o755);
		return { env: { ...XTERM, DISPLAY: ':0', PATH: folder, OUT: join(folder, 'out') }, out: join(folder, 'out') };
	}

	const copyIn = (env: Env, text: string, patience?: number): Promise<Copied> =>
		copyText(text, { env, platform: 'linux', run: runProgram(env, patience), write: () => {} });

	test('gets the text and its words, whatever they would mean to a shell', async () => {
		const { env, out } = withXclip('echo "$@" > "$OUT"; /bin/cat >> "$OUT"');
		expect(await copyIn(env, '$(id) `id` "卷積"; \\')).toBe('clipboard');
		expect(readFileSync(out, 'utf8')).toBe('-selection clipboard\n$(id) `id` "卷積"; \\');
	});

	test.each([
		['fails', 'exit 1'],
		['ends by a signal', 'kill -9 $$'],
	])('that %s leaves it to the terminal', async (_, script) => {
		expect(await copyIn(withXclip(script).env, 'text')).toBe('terminal');
	});

	test('that is not there does too', async () => {
		expect(await copyIn({ ...XTERM, DISPLAY: ':0', PATH: newFolder() }, 'text')).toBe('terminal');
	});

	test('that reads nothing of a long text does no harm', async () => {
		const { env } = withXclip('exit 0');
		expect(await copyIn(env, 'x'.repeat(2_000_000))).toBe('clipboard');
	});

	test('that never ends is waited for no longer than that', async () => {
		const { env, out } = withXclip('echo $$ > "$OUT"; exec /bin/sleep 60');
		const begun = performance.now();
		expect(await copyIn(env, 'text', 200)).toBe('terminal');
		expect(performance.now() - begun).toBeLessThan(5000);
		if (existsSync(out)) {
			const id = Number(readFileSync(out, 'utf8'));
			await expect.poll(() => isRunning(id), { timeout: 5000 }).toBe(false);
		}
	});

	test('that stays in the background does not keep this one running', async () => {
		const { env, out } = withXclip('/bin/cat > "$OUT"; /bin/sleep 30 & echo $! > "$OUT.id"');
		const here = newFolder();
		const program = join(here, 'copy.ts');
		const from = join(process.cwd(), 'src/runtime/clipboard');
		writeFileSync(
			program,
			`import { copyText, meansOf } from ${JSON.stringify(join(from, 'copy-text.js'))};\n` +
				`process.stdout.write(await copyText('text', meansOf(process.env, () => {})));\n`,
		);
		const { build } = await import('esbuild');
		const outfile = join(here, 'copy.mjs');
		await build({ entryPoints: [program], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'silent' });
		const begun = performance.now();
		const ended = await new Promise<string>((resolve, reject) => {
			const child = spawn(process.execPath, [outfile], { env, stdio: ['ignore', 'pipe', 'inherit'] });
			let said = '';
			child.stdout.on('data', (piece: Buffer) => {
				said += piece;
			});
			child.on('error', reject);
			child.on('close', () => resolve(said));
		});
		const id = Number(readFileSync(`${out}.id`, 'utf8'));
		expect(ended).toBe('clipboard');
		expect(performance.now() - begun).toBeLessThan(20_000);
		expect(isRunning(id)).toBe(true);
		process.kill(id, 'SIGKILL');
		expect(readFileSync(out, 'utf8')).toBe('text');
	});
});

function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch {
		return false;
	}
}
