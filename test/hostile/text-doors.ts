// The ways by which a name or a sentence gets in that is told again: words, files and what is in them, names, surroundings.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openingOf } from '../../src/commands/play.js';
import { encodeZip } from '../../src/formats/zip.js';
import { languageOf } from '../../src/runtime/locale.js';
import { runErrand } from '../../src/runtime/play/errands.js';
import { lookFor } from '../../src/runtime/surroundings.js';
import { openPlay } from '../../src/state/play/playground.js';
import { update } from '../../src/state/update.js';
import { typed, type World } from '../commands/cli.js';
import { BOOK, COUNTING } from '../core/helpers.js';
import { LESSON } from '../course/format/lesson.js';
import { front, number, prose } from '../course/format/spoil.js';
import { example, press } from '../state/app.js';
import { frameOf } from '../ui/screen.js';
import { afterPaste, type Door, printed, saidOf } from './doors.js';
import { newFolder } from './folders.js';
import type { Seen } from './guard.js';

/** Commands with the text where a value stands. */
const WORDS: Readonly<Record<string, (text: string) => readonly string[]>> = {
	'a command': text => [text],
	'an option': text => ['run', `--${text}`],
	'a word too many': text => ['list', text],
	'a layer': text => ['run', text],
	'an input': text => ['run', `--input=${text}`, '--kernel=book'],
	'a file of numbers': text => ['run', `--input=./${text}.csv`, '--kernel=book'],
	'a kernel': text => ['run', '--input=counting', `--kernel=${text}`],
	'a target': text => ['train', `--target-kernel=${text}`],
	'a start': text => ['train', `--init=${text}`],
	'a number': text => ['train', `--epochs=${text}`],
	'a rate': text => ['train', `--lr=${text}`],
	'a list of numbers': text => ['run', '--input=counting', '--kernel=book', `--padding=${text}`],
	'a name of a list': text => ['run', '--input=counting', '--kernel=book', `--padding-mode=${text}`],
	'a dialect': text => ['run', '--input=counting', '--kernel=book', `--to=${text}`],
	'an element': text => ['run', '--input=counting', '--kernel=book', `--explain=${text}`],
	'a format': text => ['train', `--format=${text}`],
	'a session': text => ['play', `--session=${text}`],
	'a plan of layers': text => ['digits', `--layers=${text}`],
	'a network': text => ['digits', `--network=${text}`],
	'weights to load': text => ['digits', `--load=${text}`],
	'weights to load, as a path': text => ['digits', `--load=./${text}.npz`],
	'a lesson': text => ['learn', text, '--plain'],
	'a course': text => ['learn', `./${text}/`, '--plain'],
	'a path to check': text => ['check', text],
	'an export to read': text => ['progress', `--import=${text}`],
	'an export to write': text => ['progress', `--export=no-such-folder/${text}`],
	'a lesson to forget': text => ['progress', `--reset=${text}`, '--yes'],
};

/** The world of a door, what is typed in it, or both languages. */
async function inBoth(words: readonly string[], world: World = {}): Promise<Seen> {
	const [english, chinese] = await Promise.all([typed(words, world), typed(words, { ...world, language: 'zh-TW' })]);
	return { out: english.out + chinese.out, error: english.error + chinese.error };
}

const wordDoors = Object.entries(WORDS).map(([name, words]): Door => ({ name, enter: text => inBoth(words(text), { columns: 80 }) }));

const HEADS = ['', '1,2\n', '[[', '1 2\n', '{"'];

/** What files say of themselves. */
const fileDoors: readonly Door[] = ['csv', 'txt', 'json', 'npy', 'png', 'jpg', 'exe'].map(ending => ({
	name: `a .${ending}`,
	enter: async text => {
		const seen = await Promise.all(
			HEADS.map(head => inBoth(['run', `--input=a.${ending}`, '--kernel=book'], { files: { [`a.${ending}`]: `${head}${text}` } })),
		);
		return { error: seen.map(({ error = '' }) => error).join(' '), out: seen.map(({ out = '' }) => out).join('\n') };
	},
}));

/** What can be the name of a file: no slash, no NUL, nothing that is no UTF-8, not too long. */
const nameFrom = (text: string): string => Buffer.from(text).toString().replaceAll(/[/\0]/g, '_').slice(0, 40).trim() || '_';

const PLACE = newFolder();

/** A folder where nothing is but what is made now. */
function emptied(...parts: readonly string[]): string {
	rmSync(join(PLACE, 'now'), { recursive: true, force: true });
	const folder = join(PLACE, 'now', ...parts);
	mkdirSync(folder, { recursive: true });
	return folder;
}

const diskDoors: readonly Door[] = [
	{
		name: 'the name of a file that is broken',
		enter: text => {
			const path = join(emptied(), `${nameFrom(text)}.csv`);
			writeFileSync(path, '1,x');
			return inBoth(['run', `--input=${path}`, '--kernel=book']);
		},
	},
	{
		name: 'the name of a course',
		enter: text => {
			const folder = emptied(nameFrom(text));
			mkdirSync(join(folder, '01-slide'));
			writeFileSync(join(folder, '01-slide', 'lesson.md'), LESSON.replace('id: slide', 'id: 1'));
			return inBoth(['check', folder]);
		},
	},
	{
		name: 'the name of a lesson in a course',
		enter: text => {
			const folder = emptied('course');
			mkdirSync(join(folder, `01-${nameFrom(text)}`));
			writeFileSync(join(folder, `01-${nameFrom(text)}`, 'lesson.md'), LESSON);
			writeFileSync(join(folder, `01-${nameFrom(text)}`, `lesson.${nameFrom(text)}.md`), LESSON);
			return inBoth(['check', folder, '--json']);
		},
	},
	{
		name: 'the name of the home',
		enter: async text => {
			const home = emptied(nameFrom(text));
			writeFileSync(join(home, 'progress.jsonl'), 'rubbish\n'.repeat(20));
			writeFileSync(join(home, 'settings.json'), 'rubbish');
			mkdirSync(join(home, 'sessions'));
			writeFileSync(join(home, 'sessions', 'play-a.json'), 'rubbish');
			const seen = [
				await inBoth(['progress'], { home }),
				await inBoth(['list', '--sessions'], { home, columns: 80 }),
				await inBoth(['learn', '1', '--plain'], { home, lines: [] }),
			];
			return { out: seen.map(({ out = '' }) => out).join('\n'), error: seen.map(({ error = '' }) => error).join('') };
		},
	},
	{
		name: 'an answer that was kept in the middle of a question',
		enter: text => {
			const home = emptied();
			const step = { id: 'm-1', time: 1, kind: 'step', lesson: 'cross-correlation', step: 0, seed: 7 };
			const answer = {
				skill: 'correlate',
				seed: 7,
				answer: `19${text}`,
				outcome: 'right',
				models: [],
				hints: 0,
				attempt: 1,
				left: 1,
				sitting: 'lesson',
			};
			const kept = { id: 'm-2', time: 2, kind: 'answer', lesson: 'cross-correlation', exercise: 'first-elements', ...answer };
			const lines = [{ 'conv-tutor': 'progress', version: 1 }, step, kept].map(line => `${JSON.stringify(line)}\n`);
			writeFileSync(join(home, 'progress.jsonl'), lines.join(''));
			return inBoth(['learn', 'cross-correlation', '--plain'], { home, lines: [] });
		},
	},
	{
		name: 'the name of a session’s file',
		enter: text => {
			const home = emptied();
			mkdirSync(join(home, 'sessions'));
			writeFileSync(join(home, 'sessions', `play-${nameFrom(text)}.json`), '{}\n');
			return inBoth(['list', '--sessions'], { home, columns: 80 });
		},
	},
	{
		name: 'a member of a file of weights',
		enter: text => {
			const path = join(emptied(), 'a.npz');
			writeFileSync(
				path,
				encodeZip(
					new Map([
						[`${text}.npy`, new Uint8Array(3)],
						['training.json', new TextEncoder().encode(text)],
					]),
				),
			);
			return inBoth(['digits', `--load=${path}`]);
		},
	},
	{
		name: 'the surroundings',
		enter: text => {
			const env = { LANG: text, LC_ALL: text, TERM: text, COLORTERM: text, COLORFGBG: text, NO_COLOR: text, FORCE_COLOR: text };
			const { level, ascii, background } = lookFor({ color: 'auto', ascii: false }, env, { isTTY: true });
			return { out: [languageOf(env), level, ascii, background].join(' ') };
		},
	},
];

/** The fields of a lesson that are shown as they are written. */
const lessonDoors: readonly Door[] = [
	{ name: 'the title of a lesson', enter: text => saidOf(front('title: Slide the window', `title: ${JSON.stringify(text)}`)) },
	{ name: 'the id of a lesson', enter: text => saidOf(front('id: slide', `id: ${JSON.stringify(text)}`)) },
	{ name: 'a skill', enter: text => saidOf(front('skills: [correlate, sizes]', `skills: [${JSON.stringify(text)}]`)) },
	{ name: 'a question', enter: text => saidOf(number('"How many rows come out of {=n} under a kernel of {=k}?"', JSON.stringify(text))) },
	{ name: 'a hint', enter: text => saidOf(number('Which values lie under the window?', JSON.stringify(text))) },
	{ name: 'an explanation', enter: text => saidOf(number('Four products, one sum.', JSON.stringify(text))) },
	{ name: 'prose', enter: text => saidOf(prose(text)) },
	{ name: 'code', enter: text => saidOf(prose(`\`\`\`text\n${text}\n\`\`\``)) },
];

const STAGE = example('book');

/** What is drawn on the screen. */
const screenDoors: readonly Door[] = [
	{ name: 'a paste onto the stage', enter: text => afterPaste(STAGE, text) },
	...['I', 'S', 'K', 'B', 'R', 'tab 5', 'o', 'g'].map(
		(keys): Door => ({
			name: `the field that ${keys} opens`,
			enter: text => afterPaste(press(STAGE, keys).model, text, 'enter'),
		}),
	),
	{ name: 'keys', enter: text => ({ out: frameOf([...text].reduce((model, key) => update(model, { type: 'key', key })[0], STAGE)) }) },
	{
		name: 'where the numbers of a session came from, copied',
		enter: async text => {
			const kept = {
				name: 'a',
				savedAt: 0,
				input: COUNTING,
				layers: [{ op: 'conv', kernel: BOOK } as const],
				at: 0,
				inputName: text,
				kernelName: text,
			};
			const { stage, names = { input: undefined, kernel: undefined } } = openingOf(kept);
			const open = { ...STAGE, stage, play: openPlay(names) };
			const copied = await runErrand(
				{ type: 'copy', what: 'line', input: stage.input, layer: stage.layer, names },
				{ env: { TERM: 'dumb' }, now: () => 0, write: () => {} },
			);
			return { out: [open, update(open, copied)[0]].map(model => frameOf(model)).join('\n') };
		},
	},
	{ name: 'an answer', enter: text => printed(['learn', '2', '--plain'], { lines: [text, 'h', text, 's'] }) },
];

export const TEXT_DOORS: readonly Door[] = [...wordDoors, ...fileDoors, ...diskDoors, ...lessonDoors, ...screenDoors];
