// What stands over every view of the digits: which views there are, and the line that answers a key or says what the moment means.

import { fill } from '../../core/fault.js';
import { DIGIT_VIEWS, type Digits, type DigitView } from '../../state/digits/digits.js';
import { parametersOf, wrongOf } from '../../state/digits/look.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { inLines } from '../paint/place.js';
import { cutLine, type Line, lineWidth, type Style, wrapText } from '../paint/span.js';
import type { Zone } from '../pointing/zone.js';
import { countText } from '../stack/names.js';
import { fieldLine } from '../stage/field.js';
import { noticeRole, noticeText } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';
import type { Desk } from '../trainer/pen.js';
import { recipeText } from '../trainer/plots.js';
import { percentText } from './texts.js';

/** `Digits · tiny`. */
export function titleOf({ setup }: Digits, { digits: words }: Words): string {
	return `${words.title} · ${setup.name ?? words.ownLayers}`;
}

/** From this width on the head is told in full. */
const WIDE = 76;
const ROOMY = 100;

/** `running · epoch 3 of 10 · batch 120 of 250 · adam 0.003`. */
export function asideOf(digits: Digits, columns: number, words: Words): string {
	const { place, goal, batchesPerEpoch, phase, recipe } = digits;
	const { phases, epochOf, batchOf } = words.digits;
	const batch = fill(batchOf, { batch: place.batch, batches: batchesPerEpoch });
	return [
		columns < WIDE ? '' : phases[phase],
		fill(epochOf, { epoch: place.epoch, goal }),
		place.batch === 0 || columns < ROOMY ? '' : batch,
		recipeText(recipe, words),
	]
		.filter(Boolean)
		.join(' · ');
}

/** The views by their keys; the one in view stands between brackets of its own. */
export function tabsLine(digits: Digits, desk: Desk): Line {
	return cutLine(tabsOf(digits, desk).flat(), desk.width, desk.theme.marks.ellipsis);
}

/** One line a view. */
function tabsOf({ view }: Digits, { theme, words }: Desk): Line[] {
	const { roles, marks } = theme;
	return DIGIT_VIEWS.map((each, index): Line => {
		const [left, right] = each === view ? marks.sides : [' ', ' '];
		const name: Style = each === view ? { ...roles.strong, bold: true } : roles.muted;
		return [
			{ text: `${left}${index + 1}`, ...roles.accent },
			{ text: ` ${words.digits.views[each]}`, ...name },
			{ text: right, ...roles.accent },
		];
	});
}

/** The zones of the views' names, from the left end of their line. */
export function tabZones(digits: Digits, desk: Desk): Zone[] {
	let x = 0;
	return tabsOf(digits, desk).map((tab, index): Zone => {
		const view = DIGIT_VIEWS[index] as DigitView;
		const zone: Zone = { x, y: 0, width: lineWidth(tab), height: 1, at: () => ({ on: 'tab', view }) };
		x += zone.width;
		return zone;
	});
}

/** A question, an answer to the last key, or what the moment means: so many lines always, that nothing below jumps. */
export function noteLines(model: Model, digits: Digits, desk: Desk, count: number): Line[] {
	const { theme, width } = desk;
	const field = fieldLine(model, desk);
	const lines = field === undefined ? noted(model, digits, desk) : [field];
	return inLines(lines, count, width, theme.marks.ellipsis);
}

function noted({ notice }: Model, digits: Digits, { theme, words, width }: Desk): Line[] {
	const [text, style] = notice === undefined ? momentText(digits, words, theme) : [noticeText(notice, words), noticeRole(notice, theme)];
	return wrapText(spell(theme, text), width).map((line): Line => [{ text: line, ...style }]);
}

/** What there is to know now, whichever view is looked at. */
function momentText(digits: Digits, words: Words, { roles }: Theme): readonly [string, Style] {
	const { phase, place, goal, epochs, diverged, setup, trouble } = digits;
	const { moments } = words.digits;
	const parameters = countText(parametersOf(digits));
	const last = epochs.at(-1);
	if (diverged) {
		return [fill(moments.diverged, { recipe: recipeText(digits.recipe, words) }), roles.alert];
	}
	if (phase === 'loading') {
		return [trouble === undefined ? moments.loading : moments.trouble, trouble === undefined ? roles.muted : roles.alert];
	}
	if (place.epoch === 0 && place.batch === 0) {
		return [fill(phase === 'running' ? moments.beginning : moments.start, { parameters, batch: setup.batch }), roles.text];
	}
	if (last === undefined) {
		return [moments.firstEpoch, roles.muted];
	}
	const wrong = digits.tests && digits.verdicts ? wrongOf(digits.verdicts, digits.tests) : [];
	const figures = { epoch: last.epoch, accuracy: percentText(last.test.accuracy), wrong: countText(wrong.length) };
	return [fill(phase === 'resting' && place.epoch >= goal ? moments.finished : moments.epoch, figures), roles.muted];
}
