// The picture says what the screen shows: checked on a screen small enough to know by heart.

import headless from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { cellsOf, type ScreenCell } from '../terminal/screen.js';
import { svgOf } from './svg.js';

async function screenOf(bytes: string, cols: number, rows: number): Promise<ScreenCell[][]> {
	const terminal = new headless.Terminal({ cols, rows, allowProposedApi: true });
	await new Promise<void>(done => terminal.write(bytes, done));
	return cellsOf(terminal);
}

const ESC = '\u001b[';

describe('svg of a screen', () => {
	test('backgrounds joined, blocks drawn, text placed and escaped', async () => {
		const cells = await screenOf(`${ESC}48;2;255;0;0m  ${ESC}m a<b${ESC}2;1H${ESC}1;38;2;0;0;255m▀▀${ESC}22m輸 9▕`, 8, 2);
		expect(svgOf(cells, 'A & "B"').split('\n')).toEqual([
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 104 72" width="104" height="72" role="img">',
			'<title>A &amp; &quot;B&quot;</title>',
			'<rect width="104" height="72" rx="8" fill="#16161a"/>',
			'<g transform="translate(16 16)">',
			'<g shape-rendering="crispEdges">',
			'<path fill="#ff0000" d="M0 0h18v20h-18z"/>',
			'<path fill="#0000ff" d="M0 20h18v10h-18zM61 20h2v20h-2z"/>',
			'</g>',
			`<g font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="15" xml:space="preserve" fill="#d4d4d8">`,
			'<text y="15"><tspan x="27" textLength="27">a&lt;b</tspan></text>',
			'<text y="35" fill="#0000ff"><tspan x="18" textLength="36">輸 9</tspan></text>',
			'</g>',
			'</g>',
			'</svg>',
			'',
		]);
	});

	test('an empty screen is a sheet of paper', async () => {
		const picture = svgOf(await screenOf('', 3, 1), 'empty');
		expect(picture).not.toContain('<text');
		expect(picture.match(/<rect/g)).toHaveLength(1);
	});

	test('a colour of a palette, which every terminal shows differently, is refused', async () => {
		const cells = await screenOf(`${ESC}31ma`, 1, 1);
		expect(() => svgOf(cells, 'red')).toThrow('a picture is made of all colours; 1 is one of a palette');
	});
});
