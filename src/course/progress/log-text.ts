// A whole log, read as far as it can be: what is damaged costs itself and nothing beside it.

import type { Fields } from './event-fields.js';
import type { ProgressEvent } from './events.js';
import { type Entry, LONGEST_LINE, readLine, VERSION } from './lines.js';

/** From each older version to the next: what becomes of the fields of a line. A version that is not there is read as it is. */
export type Migrations = Readonly<Record<number, (fields: Fields) => Fields>>;

/** There has been one version so far. */
export const MIGRATIONS: Migrations = {};

export interface LogRead {
	readonly entries: readonly Entry[];
	readonly events: readonly ProgressEvent[];
	/** Of the header; undefined where there is none. */
	readonly version: number | undefined;
	/** Lines that are neither an event nor a header, and not blank. */
	readonly broken: number;
}

/** A log or an export. The last line counts too, where it can be read, with or without its end. */
export function readLog(text: string, migrations: Migrations = MIGRATIONS): LogRead {
	const lines = text
		.replace(/^\ufeff/, '')
		.split('\n')
		.filter(line => line.trim() !== '');
	const version = lines.reduce<number | undefined>((found, line) => found ?? versionOf(line), undefined);
	const upgrade = upgradeFrom(version ?? VERSION, migrations);
	const entries: Entry[] = [];
	let broken = 0;
	for (const line of lines) {
		const read = readLine(line, upgrade);
		if (read.kind === 'entry') {
			entries.push(read.entry);
		} else if (read.kind === 'broken') {
			broken++;
			entries.push(...piecesOf(line, upgrade));
		}
	}
	return { entries, events: eventsOf(entries), version, broken };
}

/** The events among entries. */
export function eventsOf(entries: readonly Entry[]): ProgressEvent[] {
	return entries.flatMap(({ event }) => event ?? []);
}

/** The version that a line says, where it is a header, or has one in front of what was glued to it. */
export function versionOf(line: string): number | undefined {
	if (!line.includes('conv-tutor')) {
		return undefined;
	}
	const read = readLine(line.slice(0, line.indexOf('}') + 1));
	return read.kind === 'header' ? read.version : undefined;
}

function upgradeFrom(version: number, migrations: Migrations): ((fields: Fields) => Fields) | undefined {
	const steps = Array.from({ length: Math.max(0, VERSION - Math.max(0, version)) }, (_, index) => migrations[Math.max(0, version) + index]);
	return steps.some(step => step !== undefined) ? fields => steps.reduce((at, step) => step?.(at) ?? at, fields) : undefined;
}

/** Where an event begins. Inside of one it can't stand: a quotation mark in a text is written `\"`. */
const START = /(?=\{"id":")/;

/** Whole events in a line that is none: where the end of a line was lost, or the line before was cut off in the middle. */
function piecesOf(line: string, upgrade: ((fields: Fields) => Fields) | undefined): Entry[] {
	return line
		.slice(0, 16 * LONGEST_LINE)
		.split(START)
		.flatMap(piece => {
			const read = readLine(piece.slice(0, piece.lastIndexOf('}') + 1), upgrade);
			return read.kind === 'entry' ? [read.entry] : [];
		});
}
