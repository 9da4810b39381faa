// The desk with a thread that a test plays: what is sent to it, and what comes of its answers.

import { describe, expect, test } from 'vitest';
import { type Grid, zeros } from '../../../src/core/grid.js';
import type { Answer, Job, Sent } from '../../../src/runtime/play/jobs.js';
import { openPlayDesk } from '../../../src/runtime/play/play-desk.js';
import type { Message } from '../../../src/state/message.js';

const one = zeros({ channels: 1, rows: 2, cols: 2 });
const other = zeros({ channels: 1, rows: 3, cols: 3 });

const apply = (request: number, input: Grid): Job => ({ type: 'apply', request, input, spec: { op: 'max-pool', window: [1, 1] } });

function openDesk() {
	const posted: Sent[] = [];
	const messages: Message[] = [];
	let [answered, failed] = [(_: Answer) => {}, (_: unknown) => {}];
	const desk = openPlayDesk(
		message => messages.push(message),
		() => {},
		(...heard) => {
			[answered, failed] = heard;
			return { post: job => posted.push(job), close: () => {} };
		},
	);
	const answer = (request: number) => answered({ type: 'applied', request, output: one });
	const sendsInput = () => posted.map(job => job.type === 'apply' && job.input !== undefined);
	const runOut = () => failed(Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
	return { desk, posted, messages, answer, sendsInput, runOut };
}

describe('the desk', () => {
	test('sends an input once as long as it stays the same', () => {
		const { desk, answer, sendsInput } = openDesk();
		for (const [request, input] of [one, one, other, other, one].entries()) {
			desk.perform(apply(request, input));
			answer(request);
		}
		expect(sendsInput()).toEqual([true, false, true, false, true]);
	});

	test('sends it again to a thread that took the place of one that ended', () => {
		const { desk, messages, sendsInput, runOut } = openDesk();
		desk.perform(apply(1, one));
		runOut();
		desk.perform(apply(2, one));
		expect(sendsInput()).toEqual([true, true]);
		expect(messages).toMatchObject([{ type: 'failed' }]);
	});

	test('of layers that wait applies the newest alone', () => {
		const { desk, posted, answer } = openDesk();
		for (const request of [1, 2, 3]) {
			desk.perform(apply(request, one));
		}
		answer(1);
		answer(3);
		expect(posted.map(job => job.type === 'apply' && job.request)).toEqual([1, 3]);
	});
});
