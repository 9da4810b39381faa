// What the learner set once and for all, in a file of its own: read at the start, written whole. What a later version put there stays.

import { dirname, join } from 'node:path';
import type { Env } from '../boot/user-home.js';
import { Fault, type FaultValue, phrase } from '../core/fault.js';
import { quote, quotePath } from '../core/quote.js';
import { MOTIONS, type Motion } from '../state/model.js';
import { LANGUAGES, type Language } from '../text/languages.js';
import { DISK, type Disk, keepCopy, makeFolder, readSmall, realOf, remove, replaceFile, statOf } from './progress/disk.js';
import { foldersIn } from './progress/folders.js';
import type { Means } from './progress/open-progress.js';
import { isFull, lossOf, newerVersion, noHome, noPlainFile, notYet, tooLarge, troubleWith } from './progress/troubles.js';

interface Settings {
	readonly language?: Language;
	/** Milliseconds between two steps while playing. */
	readonly pace?: number;
	/** Whether the mouse points, or is left to the terminal. */
	readonly mouse?: boolean;
	readonly motion?: Motion;
}

/** Settings to change; one that is undefined is taken back. */
type Change = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

export interface KeptSettings {
	readonly settings: () => Settings;
	/** What there is to say about the file, at the start. */
	readonly notice: Fault | undefined;
	/** Changes some, the others stay. Why that holds for this run only, where it does: the first time it comes up. */
	readonly save: (change: Change) => Fault | undefined;
	/** The end of the run: what is not in the file yet is tried once more. Why it is lost, where it is. */
	readonly close: () => Fault | undefined;
}

const NAME = 'settings.json';
const VERSION = 1;
const MOST_BYTES = 2 ** 20;

interface Setting {
	readonly isValid: (value: unknown) => boolean;
	readonly form: FaultValue;
}

const SETTINGS: Readonly<Record<keyof Settings, Setting>> = {
	language: {
		isValid: value => LANGUAGES.some(known => known === value),
		form: phrase('one of {known}', { known: LANGUAGES }),
	},
	mouse: { isValid: value => typeof value === 'boolean', form: phrase('true or false') },
	motion: {
		isValid: value => MOTIONS.some(known => known === value),
		form: phrase('one of {known}', { known: MOTIONS }),
	},
	pace: {
		isValid: value => typeof value === 'number' && Number.isInteger(value) && value >= 10 && value <= 10_000,
		form: phrase('a whole number from 10 to 10000'),
	},
};

/** Everything in the file, whoever put it there. */
type Raw = Readonly<Record<string, unknown>>;

type Found =
	| { readonly kind: 'none' }
	| { readonly kind: 'raw'; readonly raw: Raw }
	| { readonly kind: 'damaged' }
	/** The file is not to be written to; what can be read of it. */
	| { readonly kind: 'barred'; readonly why: Fault; readonly raw: Raw };

/** The settings that the environment's file holds. Never throws for what is wrong with it. */
export function openSettings(env: Env, now: number, { disk = DISK, system }: Means = {}): KeptSettings {
	const folder = foldersIn(env, system)?.config;
	if (folder === undefined) {
		return inMemory({}, noHome());
	}
	const path = join(folder, NAME);
	const found = find(disk, path);
	switch (found.kind) {
		case 'none':
			return onDisk(disk, path, now, {}, undefined);
		case 'raw':
			return onDisk(disk, path, now, found.raw, firstInvalid(path, found.raw));
		case 'damaged':
			return onDisk(disk, path, now, {}, setAside(disk, path, now));
		case 'barred':
			return inMemory(found.raw, found.why);
	}
}

function inMemory(start: Raw, notice: Fault): KeptSettings {
	let raw = start;
	return {
		settings: () => validIn(raw),
		notice,
		save: change => {
			raw = { ...raw, ...change };
			return undefined;
		},
		close: () => (raw === start ? undefined : notice),
	};
}

function onDisk(disk: Disk, path: string, now: number, start: Raw, notice: Fault | undefined): KeptSettings {
	let raw = start;
	/** What could not be written yet. */
	let waiting: Change = {};
	let isTold = false;
	const write = (): void => {
		// Another copy may have changed others meanwhile.
		const found = find(disk, path);
		if (found.kind === 'barred') {
			throw found.why;
		}
		if (found.kind === 'damaged') {
			setAside(disk, path, now);
		}
		raw = { version: VERSION, ...(found.kind === 'raw' ? { ...found.raw, ...waiting } : raw) };
		makeFolder(disk, dirname(path));
		replaceFile(disk, path, `${JSON.stringify(raw, undefined, '\t')}\n`);
		waiting = {};
	};
	return {
		settings: () => validIn(raw),
		notice,
		save: change => {
			raw = { ...raw, ...change };
			waiting = { ...waiting, ...change };
			try {
				write();
				isTold = false;
				return undefined;
			} catch (error) {
				const trouble = isFull(error) ? notYet(path) : troubleWith(path, error);
				const isNews = !isTold;
				isTold = true;
				return isNews ? trouble : undefined;
			}
		},
		close: () => (Object.keys(waiting).length === 0 ? undefined : lossOf(path, write)),
	};
}

/** What there is at the path. What the system says against reading it bars it. */
function find(disk: Disk, path: string): Found {
	try {
		const about = statOf(disk, path);
		if (about === undefined) {
			return { kind: 'none' };
		}
		if (!about.isFile() || about.size > MOST_BYTES) {
			return { kind: 'barred', why: about.isFile() ? tooLarge(path, MOST_BYTES) : noPlainFile(path), raw: {} };
		}
		return parsed(path, readSmall(disk, path, MOST_BYTES) ?? '');
	} catch (error) {
		return { kind: 'barred', why: troubleWith(path, error), raw: {} };
	}
}

function parsed(path: string, text: string): Found {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
		// What is nested so deep that it can't be written again can't stay either.
		JSON.stringify(value);
	} catch {
		return { kind: 'damaged' };
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { kind: 'damaged' };
	}
	const raw = value as Raw;
	const { version = VERSION } = raw;
	return typeof version === 'number' && version > VERSION
		? { kind: 'barred', why: newerVersion(path, version, VERSION), raw }
		: { kind: 'raw', raw };
}

const NAMES = Object.keys(SETTINGS) as (keyof Settings)[];
const isSet = (raw: Raw, name: keyof Settings): boolean => Object.hasOwn(raw, name) && raw[name] !== undefined;

/** Those that this version knows and can use. */
function validIn(raw: Raw): Settings {
	return Object.fromEntries(NAMES.filter(name => isSet(raw, name) && SETTINGS[name].isValid(raw[name])).map(name => [name, raw[name]]));
}

/** The first that is set to something it can't be. */
function firstInvalid(path: string, raw: Raw): Fault | undefined {
	const name = NAMES.find(each => isSet(raw, each) && !SETTINGS[each].isValid(raw[each]));
	return (
		name &&
		new Fault(
			'{file}: {name} is {value}, {form} is wanted; it is left out',
			{ file: quotePath(path), name, value: quote(JSON.stringify(raw[name])), form: SETTINGS[name].form },
			1,
		)
	);
}

function setAside(disk: Disk, path: string, now: number): Fault {
	try {
		const aside = keepCopy(disk, realOf(disk, path), 'corrupt', now);
		remove(disk, realOf(disk, path));
		return new Fault(
			'{file} can not be read: it was set aside as {aside}, nothing is set',
			{ file: quotePath(path), aside: quotePath(aside) },
			1,
		);
	} catch (error) {
		return troubleWith(path, error);
	}
}
