// Makes the pictures of the README from the real program in a real terminal: `npm run pictures`, or `npm run pictures stage knobs` for some.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, PROGRAM } from '../terminal/terminal.js';
import { argsOf, PICTURES, type Picture } from './pictures.js';
import { svgOf } from './svg.js';

/** What a terminal sends for the keys whose names are not what they type. */
const SENT: Readonly<Record<string, string>> = {
	space: ' ',
	enter: 'Enter',
	escape: 'Escape',
	tab: 'Tab',
	up: 'Up',
	down: 'Down',
	left: 'Left',
	right: 'Right',
	'shift+right': '\u001b[1;2C',
	'shift+down': '\u001b[1;2B',
};

let trained: string | undefined;

/** A network after two epochs, trained when the first picture wants it. */
function weights(): string {
	if (trained === undefined) {
		trained = join(mkdtempSync(join(tmpdir(), 'conv-tutor-pictures-')), 'tiny.npz');
		execFileSync(process.execPath, [PROGRAM, 'digits', '--epochs', '2', '--save', trained]);
	}
	return trained;
}

async function make({ name, title, opening, columns, rows, keys, shown }: Picture): Promise<void> {
	const terminal = open({ args: argsOf(opening, weights), columns, rows });
	for (const [before, group] of keys) {
		await terminal.until(before);
		terminal.press(
			...group
				.split(' ')
				.filter(Boolean)
				.map(key => SENT[key] ?? key),
		);
	}
	await terminal.until(shown);
	// Whatever is still drawn after the last key: the same screen twice is at rest.
	let last = '';
	while (last !== terminal.screen().join('\n')) {
		last = terminal.screen().join('\n');
		await new Promise(resolve => setTimeout(resolve, 500));
	}
	writeFileSync(`test/pictures/${name}.svg`, svgOf(terminal.cells(), title));
	terminal.press('ctrl+c');
	await terminal.exited();
}

const wanted = process.argv.slice(2);
for (const picture of PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
	await make(picture);
}
