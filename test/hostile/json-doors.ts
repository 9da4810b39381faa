// The ways by which JSON gets in: what is sound there, with something put into it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openingOf } from '../../src/commands/play.js';
import { readPasted } from '../../src/formats/pasted/read-pasted.js';
import { decodeZip, encodeZip } from '../../src/formats/zip.js';
import { decodeKept, encodeKept } from '../../src/runtime/digits/weights/weights-file.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import { openSettings } from '../../src/runtime/settings.js';
import { openPlay } from '../../src/state/play/playground.js';
import { NOON } from '../commands/cli.js';
import { keptAfter } from '../runtime/digits/weights/kept.js';
import { example } from '../state/app.js';
import { frameOf } from '../ui/screen.js';
import { afterPaste, orError, printed } from './doors.js';
import { newFolder } from './folders.js';
import type { Seen } from './guard.js';

export interface JsonDoor {
	readonly name: string;
	/** A sound text with one more member, or several; undefined where no object is wanted. */
	readonly around: ((member: string) => string) | undefined;
	readonly enter: (text: string) => Promise<Seen> | Seen;
}

const HOME = newFolder();
const FILE = join(HOME, 'sent.json');
const WEIGHTS = encodeKept(keptAfter(2));
const MEMBERS = decodeZip(WEIGHTS, { members: 100, memberBytes: 1e8, allBytes: 1e8 });
const TRAINING = new TextDecoder().decode(MEMBERS.get('training.json')).trimEnd().slice(0, -1);
const HEADER = '{"conv-tutor":"progress","version":1}';
const ANSWER =
	'"id":"m-1","time":1634990400000,"kind":"answer","lesson":"output-size","exercise":"rows","skill":"sizes","seed":1,"answer":"3","outcome":"right","models":[],"hints":0,"attempt":1,"sitting":"lesson"';

/** A home where this is written. */
function homeWith(name: string, text: string): string {
	mkdirSync(join(HOME, 'sessions'), { recursive: true });
	writeFileSync(join(HOME, name), text);
	return HOME;
}

/** A home of its own, for what a program would go on writing. */
function freshHomeWith(name: string, text: string): string {
	const home = newFolder();
	writeFileSync(join(home, name), text);
	return home;
}

/** The answers of these, one after the other. */
async function all(...seen: readonly (Promise<Seen> | Seen)[]): Promise<Seen> {
	const parts = await Promise.all(seen);
	return { out: parts.map(({ out = '' }) => out).join('\n'), error: parts.map(({ error = '' }) => error).join('') };
}

async function sessionSeen(text: string): Promise<Seen> {
	const home = homeWith('sessions/play-evil.json', text);
	const onScreen = orError(() => {
		const { stage, stack, names } = openingOf(openSessions({ CONV_TUTOR_HOME: home }).load('evil'));
		return { out: frameOf({ ...example('book'), stage, stack, play: openPlay(names) }) };
	});
	return all(printed(['list', '--sessions'], { home, columns: 80 }), printed(['play', '--session=evil'], { home }), {
		out: onScreen.out ?? '',
	});
}

function settingsSeen(text: string): Seen {
	const home = freshHomeWith('settings.json', text);
	const { settings, notice, save } = openSettings({ CONV_TUTOR_HOME: home }, NOON);
	const trouble = save({ pace: 500 });
	const { pace, language = '' } = settings();
	return { out: language, values: [pace], error: notice?.message ?? trouble?.message ?? '' };
}

export const JSON_DOORS: readonly JsonDoor[] = [
	{
		name: 'run -',
		around: member => `{"op":"conv","input":[[1,2],[3,4]],"kernel":[[1]],${member}}`,
		enter: text => printed(['run', '-'], { lines: text.split('\n') }),
	},
	{
		name: 'standard input',
		around: undefined,
		enter: text => printed(['run', '--input=-', '--kernel=[[1]]', '--format=csv'], { stdin: text }),
	},
	{
		name: 'a file of numbers',
		around: member => `{"input":[[1]],${member}}`,
		enter: text => printed(['run', '--input=sent.json', '--kernel=[[1]]', '--format=csv'], { files: { 'sent.json': text } }),
	},
	{
		name: 'an option',
		around: member => `{${member}}`,
		enter: text => printed(['run', `--input=${text}`, '--kernel=[[1]]', '--format=csv']),
	},
	{
		name: 'a session',
		around: member =>
			`{"conv-tutor":"session","version":1,"savedAt":1,"at":0,"layers":[{"op":"conv","kernel":[[1]]}],"input":[[1,2],[3,4]],${member}}\n`,
		enter: sessionSeen,
	},
	{
		name: 'a layer of a session',
		around: member =>
			`{"conv-tutor":"session","version":1,"savedAt":1,"at":0,"layers":[{"op":"conv","kernel":[[1]],${member}}],"input":[[1,2],[3,4]]}\n`,
		enter: sessionSeen,
	},
	{ name: 'settings', around: member => `{"version":1,"pace":300,${member}}`, enter: settingsSeen },
	{
		name: 'progress --import',
		around: member => `${HEADER}\n{${ANSWER},${member}}\n`,
		enter: text => {
			writeFileSync(FILE, text);
			const home = newFolder();
			return printed(['progress', `--import=${FILE}`], { home }).then(imported =>
				all(imported, printed(['progress'], { home }), printed(['progress', '--export=-'], { home })),
			);
		},
	},
	{
		name: 'the log of progress',
		around: member => `${HEADER}\n{${ANSWER},${member}}\n`,
		enter: text => {
			const home = freshHomeWith('progress.jsonl', text);
			return all(printed(['list'], { home }), printed(['progress', '--export=-'], { home }));
		},
	},
	{
		name: 'the training in a file of weights',
		around: member => `${TRAINING},${member}}\n`,
		enter: text =>
			orError(() => ({
				values: decodeKept(encodeZip(new Map([...MEMBERS, ['training.json', new TextEncoder().encode(text)]])), 20).weights,
			})),
	},
	{ name: 'a paste', around: member => `{${member}}`, enter: text => orError(() => ({ values: readPasted(text).values.data })) },
	{ name: 'a paste onto the stage', around: member => `{${member}}`, enter: text => afterPaste(example('book'), text) },
];
