// The table of what is promised, which test holds it and what the last long run measured: as it stands in test/README.md.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROMISES, type Promised } from './soak/promises.js';
import { type Figures, figures, SOAKING } from './soak/soak.js';

const README = 'test/README.md';
const [BEGIN, END] = ['<!-- promises -->', '<!-- /promises -->'];

const ROWS: readonly Promised[] = Object.values(PROMISES).flat();
const FIGURES: Figures = figures();

const link = (path: string): string => {
	const short = path.replace(/^test\//, '');
	return `[${short}](${path.startsWith('test/') ? short : `../${path}`})`;
};
/** What the last long run kept of a row; a proof that never came to the end of one says so. */
const measured = ({ figures: names }: Promised): string[] =>
	names.flatMap(begin => {
		const kept = Object.entries(FIGURES).filter(([name]) => name.startsWith(begin));
		return kept.length === 0 ? [`${begin}: no whole run yet`] : kept.map(([, figure]) => figure);
	});

function table(rows: readonly Promised[]): string {
	const lines = rows.map(row => `| ${row.promise} | ${row.tests.map(link).join(' ')} | ${measured(row).join('; ')} |`);
	return ['| promise | held by | the last long run |', '|---|---|---|', ...lines].join('\n');
}

const TEXT = Object.entries(PROMISES)
	.map(([title, rows]) => `### ${title}\n\n${table(rows)}`)
	.join('\n\n');

describe('test/README.md', () => {
	// A long run makes new figures, and the table after it.
	test.skipIf(SOAKING)('the table is as fresh as what it is made from', () => {
		const text = readFileSync(README, 'utf8');
		const [before, after] = [text.slice(0, text.indexOf(BEGIN)), text.slice(text.indexOf(END))];
		const fresh = `${before}${BEGIN}\n\n${TEXT}\n\n${after}`;
		if (process.env['UPDATE_README'] === '1') {
			writeFileSync(README, fresh);
		}
		expect(readFileSync(README, 'utf8'), 'npm run docs writes it').toBe(fresh);
	});

	test.each(ROWS)('$promise', row => {
		expect(row.tests.filter(path => !existsSync(path))).toEqual([]);
		expect(row.tests.length).toBeGreaterThan(0);
	});

	test('every figure that a long run kept stands in it', () => {
		const begun = ROWS.flatMap(({ figures: names }) => names);
		expect(Object.keys(FIGURES).filter(name => !begun.some(begin => name.startsWith(begin)))).toEqual([]);
	});
});
