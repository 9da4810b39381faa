// Events as lines of JSON, read with distrust: the file may come from another machine, another version, or a broken disk.

import { eventOf, type Fields, fieldsOf, isStamped } from './event-fields.js';
import type { ProgressEvent } from './events.js';

/** The version of the format; a file of a later one is never written to. */
export const VERSION = 1;

/** The first line of a log or an export. */
export const HEADER = JSON.stringify({ 'conv-tutor': 'progress', version: VERSION });

/** The longest line that is read. */
export const LONGEST_LINE = 64 * 1024;

/** What is kept of a log: one event, as it was written. */
export interface Entry {
	readonly id: string;
	/** The whole line, so that what a later version added to it stays; without anything that a terminal obeys. */
	readonly line: string;
	/** Undefined for an event of a kind that only a later version knows: it is kept, and not counted. */
	readonly event: ProgressEvent | undefined;
}

export type LineRead =
	| { readonly kind: 'entry'; readonly entry: Entry }
	| { readonly kind: 'header'; readonly version: number }
	| { readonly kind: 'broken' };

const BROKEN: LineRead = { kind: 'broken' };

/** One line of a log. `upgrade` brings the fields of an older version to this one. */
export function readLine(line: string, upgrade?: (fields: Fields) => Fields): LineRead {
	const text = line.trim();
	const fields = text.length > LONGEST_LINE ? undefined : parsed(text);
	if (fields === undefined) {
		return BROKEN;
	}
	if (fields['conv-tutor'] === 'progress') {
		const version = fields['version'];
		return Number.isSafeInteger(version) ? { kind: 'header', version: version as number } : BROKEN;
	}
	const own = upgrade === undefined ? fields : upgraded(fields, upgrade);
	const event = own === undefined ? 'broken' : eventOf(own);
	if (event === 'broken' || own === undefined || !isStamped(own)) {
		return BROKEN;
	}
	const kept = upgrade === undefined && !HAS_UNSEEN.test(text) ? text : written(own);
	return kept.length > LONGEST_LINE
		? BROKEN
		: { kind: 'entry', entry: { id: own.id, line: kept, event: event === 'unknown' ? undefined : event } };
}

/** Undefined where the fields are nothing that the older version ever wrote. */
function upgraded(fields: Fields, upgrade: (fields: Fields) => Fields): Fields | undefined {
	try {
		return upgrade(fields);
	} catch {
		return undefined;
	}
}

function parsed(line: string): Fields | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
	} catch {
		return undefined;
	}
}

/** An event as an entry of a log. */
export function entryOf(event: ProgressEvent): Entry {
	return { id: event.id, line: written(fieldsOf(event)), event };
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const HAS_UNSEEN = new RegExp(UNSEEN.source, 'u');

/** Fields as JSON on one line, without anything that a terminal obeys: whoever looks at the file is safe. */
function written(fields: Fields): string {
	return JSON.stringify(fields).replace(UNSEEN, character =>
		Array.from({ length: character.length }, (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join(''),
	);
}

/** Entries as a text that can be read again. */
export function logText(entries: readonly Entry[]): string {
	return [HEADER, ...entries.map(({ line }) => line), ''].join('\n');
}
