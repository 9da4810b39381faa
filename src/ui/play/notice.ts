// What the playground did, in a line.

import { fill } from '../../core/fault.js';
import { shapeText } from '../../core/grid.js';
import { formatNumber } from '../../core/numbers.js';
import type { Notice } from '../../state/model.js';
import type { KnobName } from '../../state/play/knobs/knob.js';
import type { Turned } from '../../state/play/playground.js';
import type { Words } from '../../text/words.js';

type PlayNotice = Extract<Notice, { kind: 'turned' | 'padded' | 'filled' | 'read' | 'not-a-number' | 'written' | 'kept' | 'dropped' }>;

/** What a notice of the playground says. */
export function playNotice(notice: PlayNotice, { play }: Words): string {
	switch (notice.kind) {
		case 'turned':
			return turnedText(notice.turned, play);
		case 'padded':
			return play.padded;
		case 'filled':
			return fill(play.filled, { seed: notice.seed, low: formatNumber(notice.low), high: notice.high });
		case 'read':
			return readText(notice, play);
		case 'not-a-number':
			return fill(play.notANumber, { text: notice.text });
		case 'written':
			return notice.scale === undefined
				? fill(play.written, { path: notice.path })
				: fill(play.writtenScaled, { path: notice.path, low: formatNumber(notice.scale.low), high: formatNumber(notice.scale.high) });
		case 'kept':
			return fill(play.kept, { name: notice.name });
		case 'dropped':
			return fill(play.dropped, { name: notice.name });
	}
}

function turnedText({ knob, from, to, before, after }: Turned, play: Words['play']): string {
	const sizes = [shapeText(before), shapeText(after)] as const;
	return fill(sizes[0] === sizes[1] ? play.turnedSame : play.turned, {
		knob: play.knobs[knob],
		from: valueText(knob, from, play),
		to: valueText(knob, to, play),
		before: sizes[0],
		after: sizes[1],
	});
}

/** What a knob stands at, as a person reads it: `3×3`, `max pooling`. */
export function valueText(knob: KnobName, value: string, { values }: Words['play']): string {
	if (SIZES.has(knob)) {
		const [rows = '', cols = rows] = value.split(',');
		return `${rows}×${cols}`;
	}
	return (
		values[value] ??
		(knob === 'bias'
			? value
					.split(',')
					.map(each => formatNumber(Number(each)))
					.join(', ')
			: value.replaceAll('-', '−'))
	);
}

/** Knobs whose two numbers are a size. */
const SIZES: ReadonlySet<KnobName> = new Set(['input-size', 'kernel-size']);

function readText({ on, size, told }: Extract<PlayNotice, { kind: 'read' }>, play: Words['play']): string {
	const matrix = play.matrices[on];
	switch (told?.kind) {
		case undefined:
			return fill(play.read, { matrix, size });
		case 'dialect':
			return fill(play.readDialect, { matrix, size, dialect: play.dialects[told.dialect] ?? told.dialect });
		case 'scaled':
			return fill(play.readScaled, { matrix, size, from: told.from });
	}
}
