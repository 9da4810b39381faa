// `npm run bench`: every figure that has a goal, measured in one go, printed and kept beside the benchmark. With the names of parts
// (`npm run bench -- keys`) those alone, printed.

import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { convolutionRows } from './convolution.js';
import { digitsRows } from './digits.js';
import { keyRows } from './keys.js';
import { lessonRows } from './lessons.js';
import { packageRows } from './package-size.js';
import { isMet, type Row, tableOf } from './rows.js';
import { startRows } from './start.js';
import { trainingRows } from './training.js';

const { BENCH_RESULTS: results = '.', BENCH_PACKAGE: folder = '.', BENCH_HELLO: hello = '', BENCH_HOME: home = '.' } = process.env;
const words = process.argv.slice(2);
const onlyJson = words.includes('--json');
/** The parts that are measured: those named, or all. */
const named = words.filter(word => !word.startsWith('--'));
const cli = join(folder, 'dist', 'cli.js');

const load = (): string => (loadavg()[0] ?? 0).toFixed(2);
const loadBefore = load();
const rows: Row[] = [];
const parts: readonly (readonly [name: string, measure: () => Row[] | Promise<Row[]>])[] = [
	['convolution', convolutionRows],
	['start', () => startRows({ cli, hello, home })],
	['keys', () => keyRows(cli, home)],
	['lessons', () => lessonRows(cli, home)],
	['training', () => trainingRows(cli, home)],
	['digits', () => digitsRows(cli, home)],
	['package', () => packageRows(folder)],
];
const unknown = named.filter(word => parts.every(([name]) => name !== word));
if (unknown.length > 0) {
	process.stderr.write(`bench: there is no part ${unknown.join(', ')}: there are ${parts.map(([name]) => name).join(', ')}\n`);
	process.exit(2);
}
for (const [name, measure] of parts.filter(([name]) => named.length === 0 || named.includes(name))) {
	process.stderr.write(`bench: ${name} …\n`);
	rows.push(...(await measure()));
}

const [cpu] = cpus();
const machine = {
	cpu: cpu?.model.trim() ?? 'unknown',
	cores: cpus().length,
	system: `${platform()} ${arch()}`,
	node: process.version,
	/** Processes that wanted to run, the benchmark's own among them: how quiet the machine was. */
	load: { before: loadBefore, after: load() },
};
const json = `${JSON.stringify({ machine, rows: rows.map(row => ({ ...row, met: isMet(row) })) }, undefined, '\t')}\n`;
const missed = rows.filter(row => isMet(row) === false);
const goals = rows.filter(row => isMet(row) !== undefined).length;
const summary = `${goals - missed.length} of ${goals} goals met${missed.length === 0 ? '' : `; missed: ${missed.map(row => row.name).join('; ')}`}.`;
const text = `${describe()}\n\n${tableOf(rows)}\n\n${summary}\n`;
// A part alone is a look at it: what is kept was measured in one go.
if (named.length === 0) {
	writeFileSync(join(results, 'results.json'), json);
	writeFileSync(join(results, 'results.md'), `# Benchmark\n\nMade by \`npm run bench\`.\n${text}`);
}
process.stdout.write(onlyJson ? json : text);
process.exit(0);

function describe(): string {
	const { cpu: model, cores, system, node } = machine;
	return [
		`${model}, ${cores} cores, ${system}, Node ${node}; load ${machine.load.before} before, ${machine.load.after} after.`,
		'Rivals run by turns in one go, warmed up; figures are medians, ratios medians of the ratios of neighbouring turns.',
		'Against TensorFlow.js a ratio is a speed (larger is better), elsewhere a time (smaller is better).',
	].join('\n');
}
