// The manual page is sound roff, says all that the tables hold, and nothing of the surroundings goes without a word.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/commands/help.js';
import { roffText } from '../../src/commands/man-page/roff.js';
import { manPage } from '../../src/commands/man-page.js';
import { COMMAND_TABLE, COMMANDS, GENERAL_OPTIONS, valueForm } from '../../src/commands/table.js';
import { cliEn } from '../../src/text/cli-en.js';

const page = manPage('1.2.3');
const lines = page.trimEnd().split('\n');

/** What a line says, its marks undone. */
function said(line: string): string {
	const signs: Readonly<Record<string, string>> = {
		e: '\\',
		'-': '-',
		'(aq': "'",
		'(dq': '"',
		'(ga': '`',
		'(ha': '^',
		'(ti': '~',
		'&': '',
	};
	return line.replaceAll(/\\(?:f[BIR]|\[u([0-9A-F]+)\]|(\([a-z]{2}|.))/g, (_, code?: string, sign?: string) =>
		code !== undefined ? String.fromCodePoint(Number.parseInt(code, 16)) : sign === undefined ? '' : (signs[sign] ?? '?'),
	);
}

/** The lines of a section, or of a part of one. */
function partOf(heading: string, name: string): string[] {
	const start = lines.findIndex(line => line.startsWith(`.${heading} `) && said(line).slice(4).startsWith(name));
	const end = lines.findIndex((line, index) => index > start && /^\.S[HS] /.test(line));
	return lines.slice(start + 1, end < 0 ? undefined : end).map(said);
}

describe('the roff', () => {
	test('is of commands that are known and of texts in ASCII', () => {
		const wrong = lines.filter(line =>
			line.startsWith('.')
				? !/^\.(?:TH .+|SH .+|SS .+|PP|TP|br|nf|fi|RS 4|RE|IP \\\(bu 2)$/.test(line)
				: !/^(?:[ !#-&(-,.-[\]_a-}]|\\(?:e|-|&|f[BIR]|\[u[0-9A-F]{4,5}\]|\((?:aq|dq|ga|ha|ti)))+$/.test(line),
		);
		expect(wrong).toEqual([]);
		expect(lines[0]).toBe('.TH CONV\\-TUTOR 1 "" "conv\\-tutor 1.2.3" "User Commands"');
	});

	test('opens no font, indent or unfilled text that it does not close', () => {
		const count = (pattern: RegExp): number => page.match(pattern)?.length ?? 0;
		expect(count(/\\f[BI]/g)).toBe(count(/\\fR/g));
		expect(count(/^\.RS/gm)).toBe(count(/^\.RE/gm));
		expect(count(/^\.nf/gm)).toBe(count(/^\.fi/gm));
	});

	test.each([
		['a-b', 'a\\-b'],
		['.csv and .txt\n.npy', '\\&.csv and .txt\n\\&.npy'],
		['C:\\new', 'C:\\enew'],
		[`'quoted' "twice" \`run\``, '\\(aqquoted\\(aq \\(dqtwice\\(dq \\(garun\\(ga'],
		['3×3 …', '3\\[u00D7]3 \\[u2026]'],
	])('%s', (text, written) => {
		expect(roffText(text)).toBe(written);
		expect(said(written)).toBe(text);
	});

	const hasMandoc = spawnSync('mandoc', ['-Tlint'], { input: page }).error === undefined;
	test.skipIf(!hasMandoc)('has nothing that mandoc warns of (passed over where there is no mandoc)', () => {
		const { stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning'], { input: page, encoding: 'utf8' });
		expect(stdout.split('\n').filter(line => line !== '' && !line.includes('missing date'))).toEqual([]);
	});
});

describe('what the page says', () => {
	test('its sections, in the usual order', () => {
		expect(lines.filter(line => line.startsWith('.SH')).map(line => line.slice(4))).toEqual(
			[
				['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'GENERAL OPTIONS', 'GRIDS'],
				['EXIT STATUS', 'ENVIRONMENT', 'FILES', 'EXAMPLES'],
			].flat(),
		);
	});

	test.each(COMMANDS)('%s: its words, each option with what it means, each example', command => {
		const { words, options, examples } = COMMAND_TABLE[command];
		expect(partOf('SH', 'SYNOPSIS')).toContain(['conv-tutor', command, words, '[OPTIONS]'].filter(Boolean).join(' '));
		const told = partOf('SS', ['conv-tutor', command, words].filter(Boolean).join(' '));
		for (const option of options) {
			const at = told.indexOf([`--${option}`, valueForm(option, command)].filter(Boolean).join(' '));
			expect(told[at - 1]).toBe('.TP');
			expect(told[at + 1]?.toLowerCase()).toBe(`${meaningOf(option, cliEn, command)}.`.toLowerCase());
		}
		expect(told).toEqual(expect.arrayContaining([...examples]));
	});

	test('what every command takes, what a grid is', () => {
		const general = partOf('SH', 'GENERAL OPTIONS');
		expect(general.filter(line => line.startsWith('--'))).toHaveLength(GENERAL_OPTIONS.length);
		expect(partOf('SH', 'GRIDS')).toEqual(expect.arrayContaining([...cliEn.grid]));
	});

	test('every variable of the environment that is asked for', () => {
		const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path));
		const asked = sources.flatMap(path => {
			const text = readFileSync(join('src', path), 'utf8');
			const listed = [...text.matchAll(/isSet\(env, ([^)]*)\)|const \{([^}]*)\} = env;/g)].flatMap(
				([, names, taken]) => (names ?? taken ?? '').match(/\b[A-Z][A-Z_]+\b/g) ?? [],
			);
			return [...[...text.matchAll(/\benv\['(\w+)'\]/g)].map(([, name = '']) => name), ...listed];
		});
		const told = partOf('SH', 'ENVIRONMENT').join('\n');
		expect(new Set(asked).size).toBeGreaterThan(15);
		expect([...new Set(asked)].filter(name => !new RegExp(`\\b${name}\\b`).test(told))).toEqual([]);
	});
});

test('the build writes it, and the package names it', () => {
	const { man, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { man: string; version: string };
	expect(readFileSync(man, 'utf8')).toBe(manPage(version));
});
