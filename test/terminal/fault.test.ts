// A fault inside, wherever it strikes: the terminal is given back, one line says so, the status is 1.

import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Break, buildBroken } from './broken-program.js';
import { closeAll, LINGER, open, PATIENCE } from './terminal.js';

afterAll(closeAll);

const THROW = "{ throw new Error('the part is broken\\nsecond line'); }";

const BREAKS: readonly (readonly [string, Break, string])[] = [
	['while drawing', { file: 'src/ui/screens/help-screen.tsx', code: `export function HelpScreen() ${THROW}` }, '?'],
	['while updating', { file: 'src/state/overlays/fields.ts', code: `export function updateField() ${THROW}` }, 'g\r'],
	['while a step of the playing is taken', { file: 'src/state/stage/update-stage.ts', code: `export function onTick() ${THROW}` }, '.'],
	['before the first frame', { file: 'src/ui/screens/stage-screen.tsx', code: `export function StageScreen() ${THROW}` }, ''],
];

describe('a fault inside', PATIENCE, () => {
	test.each(BREAKS)('%s', async (_, part, keys) => {
		const { program, remove } = await buildBroken(part);
		onTestFinished(remove);
		const script = `echo before; "${process.execPath}" "${program}" play 2>"${program}.err"; echo status=$?; cat "${program}.err"; stty -a; ${LINGER}`;
		const terminal = open({ command: ['sh', '-c', script], columns: 120 });
		if (keys !== '') {
			await terminal.until(/= 19/);
			terminal.write(keys);
		}
		await terminal.until(/finished/);
		const left = terminal.screen().join('\n');
		expect(left).toMatch(
			/^before\nstatus=1\nconv-tutor: internal error: the part is broken; please report it\nspeed[\s\S]*(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/,
		);
		expect([terminal.alternate(), terminal.cursorHidden(), terminal.pasteBrackets()]).toEqual([false, false, false]);
	});
});
