// Lesson files that mean harm: each ends as one line that says where and why, and nothing of it reaches the terminal. The command is
// obeyed in process; some go through the real program, all of them in the long form.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SOAKING } from '../soak/soak.js';
import { typed } from './cli.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'conv-tutor-check-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const FRONT = '---\nformat: 1\nid: harm\ntitle: Harm\nskills: [see]\nminutes: 1\n---\n\n## Step\n\n';
const MANY = 100_000;
const fence = (body: string): string => `${FRONT}\`\`\`number\n${body}\n\`\`\`\n`;

/** A course whose one lesson is this text; its path. */
function courseOf(name: string, text: string): string {
	const course = join(FOLDER, name.replaceAll(/\W+/g, '-'));
	mkdirSync(join(course, '01-harm'), { recursive: true });
	writeFileSync(join(course, '01-harm', 'lesson.md'), text);
	return course;
}

interface Checked {
	readonly lines: readonly string[];
	readonly status: number | null;
	readonly err: string;
}

function checkByProgram(path: string): Checked {
	const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli.js', 'check', path], { encoding: 'utf8' });
	return { lines: stdout.trimEnd().split('\n'), status, err: stderr };
}

async function check(path: string): Promise<Checked> {
	if (SOAKING) {
		return checkByProgram(path);
	}
	const { out, status, error } = await typed(['check', path]);
	return { lines: out.trimEnd().split('\n'), status, err: error };
}

const HARM: readonly (readonly [name: string, text: string, why: RegExp])[] = [
	['quotes in quotes', `${FRONT}${'>'.repeat(MANY)} deep`, /too (?:long|deep|large)/],
	['lists in lists', `${FRONT}${'- '.repeat(MANY)}deep`, /too (?:long|deep|large)/],
	['brackets', `${FRONT}${'['.repeat(MANY)}`, /too (?:long|deep|large)/],
	['brackets over many lines', fence('[\n'.repeat(MANY)), /too (?:long|deep|large)/],
	['braces in YAML', fence(`ask: ${'{'.repeat(MANY)}`), /too (?:long|deep|large)/],
	['stars', `${FRONT}${'*'.repeat(MANY)}a`, /too (?:long|deep|large|many)/],
	[
		'an alias bomb',
		fence(
			`a: &a [x, x]\n${[...'bcdefghijk'].map((name, index) => `${name}: &${name} [*${[...'abcdefghij'][index]}, *${[...'abcdefghij'][index]}]`).join('\n')}`,
		),
		/anchors and aliases have no place/,
	],
	['a tag', fence('id: !!js/function "x"'), /tag|YAML/],
	['a merge', fence('<<: {id: x}'), /merge/],
	['a prototype', fence('__proto__: {polluted: true}'), /__proto__/],
	['NUL', `${FRONT}a\u0000b`, /U\+0000/],
	['an escape', `${FRONT}\u001b[31mred`, /U\+001B/],
	['an escape in YAML', fence('ask: "\\e[31mred"'), /U\+001B/],
	['a text from right to left', `${FRONT}\u202eabc`, /U\+202E/],
	['a link out', `${FRONT}[a](../../etc/passwd)`, /link/],
	['HTML', `${FRONT}<script>alert(1)</script>`, /HTML/],
	['an expression that reaches out', `${FRONT}{=import("fs")}`, /./],
	['an expression without end', `${FRONT}{=2^2^2^2^2^2^2^2}`, /./],
	['an expression without bounds', `${FRONT}{=ones(100000, 100000)}`, /too large|too much/],
];

describe('a lesson that means harm', () => {
	test.each(HARM)('%s', async (name, text, why) => {
		const { lines, status, err } = await check(courseOf(name, text));
		expect({ status, err }).toEqual({ status: 1, err: '' });
		expect(lines.length).toBeGreaterThanOrEqual(2);
		expect(lines[0]).toMatch(/lesson\.md:\d+:\d+: error: /);
		expect(lines.slice(0, -1).some(line => why.test(line))).toBe(true);
		expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	});

	test('the real program says the same', () => {
		const { lines, status, err } = checkByProgram(courseOf('an escape', `${FRONT}\u001b[31mred`));
		expect({ status, err, lines: lines.length }).toEqual({ status: 1, err: '', lines: 2 });
		expect(lines[0]).toMatch(/lesson\.md:11:1: error: .*U\+001B/);
	});

	test('50 MB are not even read', async () => {
		const course = courseOf('large', FRONT);
		truncateSync(join(course, '01-harm', 'lesson.md'), 50 * 2 ** 20);
		const { lines, status } = await check(course);
		expect(status).toBe(1);
		expect(lines[0]).toMatch(/too large: 51200 KB, at most 256/);
	});

	test('a link out of the course is not followed', async () => {
		const course = courseOf('linked', FRONT);
		rmSync(join(course, '01-harm', 'lesson.md'));
		symlinkSync('/etc/passwd', join(course, '01-harm', 'lesson.md'));
		const { lines, status } = await check(course);
		expect(status).toBe(1);
		expect(lines[0]).toMatch(/leads elsewhere/);
		expect(lines.join('\n')).not.toContain('root');
	});
});
