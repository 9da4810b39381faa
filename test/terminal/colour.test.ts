// Each level of colour uses only the escapes that a terminal of that level understands.

import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, open, PATIENCE } from './terminal.js';

afterAll(closeAll);

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const COLOURS = /\u001b\[([\d;]*)m/g;

/** The kinds of colour that the parameters of an escape set: `16`, `256`, `all`. */
function kindsOf(codes: string): string[] {
	const rest = codes.replace(/[34]8;(?:2;\d+;\d+;\d+|5;\d+)/g, '').split(';');
	return [
		...(/[34]8;2;/.test(codes) ? ['all'] : []),
		...(/[34]8;5;/.test(codes) ? ['256'] : []),
		...(rest.some(code => /^(?:[349][0-7]|10[0-7])$/.test(code)) ? ['16'] : []),
	];
}

const LEVELS = [
	['none', { NO_COLOR: '1' }, []],
	['16', { TERM: 'xterm', COLORTERM: '' }, ['16']],
	['256', { COLORTERM: '' }, ['256']],
	['all', {}, ['all']],
	['all, forced', { NO_COLOR: '1', FORCE_COLOR: '3' }, ['all']],
] as const;

describe.concurrent('colour', PATIENCE, () => {
	test.each(LEVELS)('%s', async (_, env, kinds) => {
		const terminal = open({ env });
		await terminal.until(/= 19/);
		terminal.press('l');
		await terminal.until(/= 25/);
		terminal.press('?');
		await terminal.until(/esc close/);
		terminal.press('q', 'q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		const found = [...terminal.bytes().matchAll(COLOURS)].flatMap(([, codes]) => kindsOf(codes ?? ''));
		expect([...new Set(found)].sort()).toEqual(kinds);
	});
});
