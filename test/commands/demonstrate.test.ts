// Where there is no screen: the tutor shows the book's example as text, `play` prints what `run` does.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/languages.js';
import { typed } from './cli.js';

/** The loss and the kernel after each of ten steps of gradient descent at 0.03 from [.5, .5], in closed form. */
function descent(): { loss: number; kernel: [number, number] }[] {
	const [slow, fast] = [1 - 0.03 * 12, 1 - 0.03 * 60];
	// The error [.5, .5] − [1, −1], along (1, 1) and (1, −1).
	const [along, across] = [(-0.5 + 1.5) / 2, (-0.5 - 1.5) / 2];
	return Array.from({ length: 10 }, (_, epoch) => {
		const [a, b] = [along * fast ** (epoch + 1), across * slow ** (epoch + 1)];
		const loss = 60 * (along * fast ** epoch) ** 2 + 12 * (across * slow ** epoch) ** 2;
		return { loss, kernel: [1 + a + b, -1 + a - b] };
	});
}

const shown = (value: number): string => value.toFixed(3).replace('-', '−');

describe('the demonstration', () => {
	test('each window of the book with its arithmetic', async () => {
		const { status, out } = await typed('');
		expect(status).toBe(0);
		for (const sum of [
			'row 0, column 0: 0·0 + 1·1 + 3·2 + 4·3 = 19',
			'row 0, column 1: 1·0 + 2·1 + 4·2 + 5·3 = 25',
			'row 1, column 0: 3·0 + 4·1 + 6·2 + 7·3 = 37',
			'row 1, column 1: 4·0 + 5·1 + 7·2 + 8·3 = 43',
		]) {
			expect(out).toContain(`${sum}\n`);
		}
	});

	test('the edges of the book: 0 between equals, 1 and −1 where the colour changes', async () => {
		const { out } = await typed('');
		const rows = out.split('\n').filter(line => line.trim().replace(/\s+/g, ' ') === '0 1 0 0 0 −1 0');
		expect(rows).toHaveLength(6);
	});

	test('ten epochs, each with the loss and the kernel that the closed form gives; 0.274 at the tenth', async () => {
		const { out } = await typed('');
		const epochs = out.split('\n').filter(line => line.startsWith('epoch'));
		expect(epochs).toEqual(
			descent().map(
				({ loss, kernel }, index) =>
					`epoch ${String(index + 1).padStart(2)}: loss ${shown(loss)}, kernel [${kernel.map(shown).join(', ')}]`,
			),
		);
		expect(epochs.at(-1)).toContain('loss 0.274, kernel [1.042, −0.935]');
	});

	test.each(LANGUAGES)('in %s: 80 columns are enough for what is not prose, and nothing is left unfilled', async language => {
		const { status, out } = await typed('--plain', { language });
		expect(status).toBe(0);
		expect(out).not.toMatch(/\{\w+\}|undefined|NaN/);
		expect(out).not.toContain('\u001b');
		expect(out.split('\n').filter(line => /^[ \d−]*$/.test(line) && stringWidth(line) > 80)).toEqual([]);
	});

	test('in ASCII there is nothing else', async () => {
		expect((await typed('', { ascii: true })).out).toMatch(/^[\n -~]*$/);
	});
});

describe('play without a screen prints what run does', () => {
	test.each([
		['play --input edge-image --kernel edge', 'run --input edge-image --kernel edge'],
		['play max-pool --input ramp --window 2,2', 'run max-pool --input ramp --window 2,2'],
		['play', 'run --input counting --kernel book'],
		['play --stride 2', 'run --input counting --kernel book --stride 2'],
		['play conv-transpose --bias 1', 'run conv-transpose --input counting --kernel book --bias 1'],
		['play avg-pool', 'run avg-pool --input counting --window 2,2'],
	])('%s', async (play, run) => {
		const answer = await typed(play);
		expect(answer).toMatchObject({ status: 0, error: '' });
		expect(answer).toEqual(await typed(run));
	});

	test('but it is no filter', async () => {
		const { status, error } = await typed('play -', { lines: ['{}'] });
		expect({ status, error }).toEqual({ status: 2, error: 'unknown layer -: one of conv, conv-transpose, max-pool, avg-pool' });
	});
});
