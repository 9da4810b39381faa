// Events as lines of a file: what is written is read again, and whatever else stands there costs itself alone.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, HEADER, LONGEST_LINE, logText, readLine } from '../../../src/course/progress/lines.js';
import { readLog } from '../../../src/course/progress/log-text.js';
import { SEED } from '../../core/draw.js';
import { answer, anyEvent, ownEvents } from './draw.js';

const lineOf = (fields: object): string => JSON.stringify({ ...answer(), ...fields });
const kindOf = (line: string): string => readLine(line).kind;

describe('a line', () => {
	test('of any event is read as it was', () => {
		fc.assert(
			fc.property(anyEvent, event => {
				const { line } = entryOf(event);
				expect(readLine(line)).toEqual({ kind: 'entry', entry: { id: event.id, line, event } });
				expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			}),
			{ seed: SEED, numRuns: 500 },
		);
	});

	test.each([
		['nothing', ''],
		['no JSON', '{"id":"a"'],
		['a number', '7'],
		['a list', '[1]'],
		['null', 'null'],
		['no id', lineOf({ id: undefined })],
		['an empty id', lineOf({ id: '' })],
		['an id that is no text', lineOf({ id: 5 })],
		['a time before 1970', lineOf({ time: -1 })],
		['a time with a fraction', lineOf({ time: 0.5 })],
		['a time after the year 9999', lineOf({ time: 8.64e15 })],
		['a lesson that is no name', lineOf({ lesson: '../../etc' })],
		['a lesson named as what every object has', lineOf({ lesson: '__proto__' })],
		['an outcome that is none', lineOf({ outcome: 'maybe' })],
		['a field missing', lineOf({ skill: undefined })],
		['a share beyond 1', lineOf({ share: 2 })],
		['an answer without end', lineOf({ answer: 'x'.repeat(2001) })],
		['too many misconceptions', lineOf({ models: Array.from({ length: 101 }, () => 'size-kept') })],
		['a misconception that is no name', lineOf({ models: [7] })],
		['a line too long', lineOf({ more: 'x'.repeat(LONGEST_LINE) })],
		['a line too long once it is made harmless', lineOf({ more: '\u202e'.repeat(LONGEST_LINE / 4) })],
		['nesting without end', `{"id":"a","time":1,"kind":"new","more":${'['.repeat(30_000)}`],
	])('that has %s is broken', (_, line) => {
		expect(kindOf(line)).toBe('broken');
	});

	test('of a kind that a later version knows is kept as it is, and not counted', () => {
		const line = '{"id":"b-1","time":5,"kind":"bookmark","page":{"deep":[1]}}';
		expect(readLine(line)).toEqual({ kind: 'entry', entry: { id: 'b-1', line, event: undefined } });
	});

	test('keeps fields that a later version added, and leaves them out of the event', () => {
		const line = lineOf({ mood: 'good' });
		expect(readLine(line)).toEqual({ kind: 'entry', entry: { id: answer().id, line, event: answer() } });
	});

	test('that forgets everything says so: a missing lesson is none', () => {
		const forget = { id: 'f', time: 1, kind: 'forget' };
		expect(kindOf(JSON.stringify(forget))).toBe('broken');
		expect(readLine(JSON.stringify({ ...forget, lesson: null }))).toMatchObject({
			entry: { event: { kind: 'forget', lesson: undefined } },
		});
		expect(entryOf({ id: 'f', time: 1, kind: 'forget', lesson: undefined }).line).toBe('{"id":"f","time":1,"kind":"forget","lesson":null}');
	});

	test('with something that a terminal obeys is kept without it', () => {
		const read = readLine(lineOf({ answer: '\u009b2J\u202e', more: '\u007f' }));
		expect(read).toMatchObject({ kind: 'entry', entry: { event: { answer: '\u009b2J\u202e' } } });
		expect(JSON.stringify(read)).toContain('\\\\u009b2J\\\\u202e');
	});
});

describe('a log', () => {
	test('of any events is read as it was', () => {
		fc.assert(
			fc.property(ownEvents, events => {
				const read = readLog(logText(events.map(entryOf)));
				expect(read).toMatchObject({ version: 1, broken: 0 });
				expect(read.events).toEqual(events);
			}),
			{ seed: SEED },
		);
	});

	const [a, b, c] = ['a', 'b', 'c'].map(id => entryOf(answer({ id })).line) as [string, string, string];
	const idsIn = (text: string): string[] => readLog(text).events.map(({ id }) => id);

	test.each([
		['whole', `${HEADER}\n${a}\n${b}\n${c}\n`, ['a', 'b', 'c'], 0],
		['with blank lines and the line ends of Windows', `\ufeff${HEADER}\r\n${a}\r\n\r\n\n${b}\r\n`, ['a', 'b'], 0],
		['without the last line end', `${HEADER}\n${a}\n${b}`, ['a', 'b'], 0],
		['cut off in the last line', `${HEADER}\n${a}\n${b.slice(0, -9)}`, ['a'], 1],
		['cut off in the header', `${HEADER.slice(0, 9)}\n${a}\n`, ['a'], 1],
		['cut off in the middle, and written on', `${HEADER}\n${a}\n${b.slice(0, 40)}${c}\n`, ['a', 'c'], 1],
		['with a line end that was damaged', `${HEADER}\n${a}J${b}\n${c}\n`, ['a', 'b', 'c'], 1],
		['with a header whose line end was damaged', `${HEADER}*${a}\n`, ['a'], 1],
		['with another beginning inside', `${HEADER}\n${a}\n${HEADER}\n${b}\n`, ['a', 'b'], 0],
		['with zeros where there was no power', `${HEADER}\n${a}\n${'\0'.repeat(50)}${b}\n`, ['a', 'b'], 1],
		['empty', '', [], 0],
		['without a header', `${a}\n`, ['a'], 0],
		['of something else', 'hello\nworld\n', [], 2],
	])('%s', (_, text, ids, broken) => {
		expect(idsIn(text)).toEqual(ids);
		expect(readLog(text).broken).toBe(broken);
	});

	test('cut off anywhere keeps every line that is whole', () => {
		const text = `${HEADER}\n${a}\n${b}\n`;
		for (let end = 0; end <= text.length; end++) {
			const whole = [a, b].filter(line => text.slice(0, end).includes(line)).length;
			expect(idsIn(text.slice(0, end))).toHaveLength(whole);
		}
	});

	test('says the version that wrote it, also where something is glued to its header', () => {
		const later = HEADER.replace('1', '2');
		expect(readLog(`${later}\n${a}\n`).version).toBe(2);
		expect(readLog(`${later}${a}\n`).version).toBe(2);
		expect(readLog(`${a}\n`).version).toBeUndefined();
	});
});

describe('a log of an older version', () => {
	/** As if once the time had been called `at` and there had been no sitting. */
	const migrations = {
		0: ({ at, ...others }: Readonly<Record<string, unknown>>) => ({ sitting: 'lesson', ...others, time: at }),
	};
	const { time, sitting: _, ...others } = answer({ id: 'old' });
	const old = [HEADER.replace('1', '0'), JSON.stringify({ at: time, ...others }), '{"at":"never"}', ''].join('\n');

	test('is brought to this one, line by line', () => {
		const read = readLog(old, migrations);
		expect(read).toMatchObject({ version: 0, broken: 1, events: [answer({ id: 'old' })] });
		expect(read.entries.map(({ line }) => readLine(line).kind)).toEqual(['entry']);
	});

	test('of which nothing is known is read as it is', () => {
		expect(readLog(old)).toMatchObject({ events: [], broken: 2 });
	});

	test('with a line that trips the migration costs that line', () => {
		const throwing = {
			0: () => {
				throw new Error('not that');
			},
		};
		expect(readLog(old, throwing)).toMatchObject({ events: [], broken: 2 });
	});
});
