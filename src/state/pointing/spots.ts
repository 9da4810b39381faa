// For each kind of spot: when it can be pointed at, how the cursor gets there, and what a press on the cursor itself does. The way there
// is that of the keys wherever it is short: so it ends where they end.

import type { Work } from '../course/attempt.js';
import { shapeAt } from '../digits/digits.js';
import type { Command, ModeName } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { knobChosen } from '../play/sheet.js';
import { toElementOf, toPanel } from './leap.js';
import type { Spot, SpotKind } from './spot.js';
import { alongList, alongRow, type Obey, walk } from './walk.js';

interface Rules<Kind extends SpotKind> {
	/** Where there is such a spot at all. */
	readonly modes: readonly ModeName[];
	/** The model with its cursor there; undefined where it is there already. */
	readonly go: (model: Model, spot: Extract<Spot, { on: Kind }>, obey: Obey) => Next | undefined;
	/** What a press does where the cursor is already: the first of these that the keys have there. Nothing that could not be undone. */
	readonly press: readonly Command[];
}

/** By the keys: `towards` says which of them brings the cursor nearer. */
const byKeys =
	<Kind extends SpotKind>(towards: (model: Model, spot: Extract<Spot, { on: Kind }>) => Command | undefined): Rules<Kind>['go'] =>
	(start, spot, obey) =>
		walk(start, model => towards(model, spot), obey);

const workIn = ({ course }: Model): Work | undefined => course.desk?.attempt?.work;

const SPOTS: { readonly [Kind in SpotKind]: Rules<Kind> } = {
	panel: { modes: ['stage', 'gradient', 'view', 'line', 'over'], go: toPanel, press: ['edit-cell'] },
	element: { modes: ['stack'], go: toElementOf, press: ['open-layer'] },
	answer: {
		modes: ['grid'],
		go: byKeys((model, { row, col }) => {
			const work = workIn(model);
			return work?.kind === 'grid' ? (alongList(work.row, row) ?? alongRow(work.col, col)) : undefined;
		}),
		press: [],
	},
	option: {
		modes: ['pick', 'order', 'marks'],
		go: byKeys((model, { index }) => {
			const work = workIn(model);
			return work !== undefined && 'cursor' in work ? alongList(work.cursor, index) : undefined;
		}),
		press: ['toggle'],
	},
	entry: {
		modes: ['home', 'search'],
		go: byKeys(({ course }, { index }) => alongList(course.home.cursor, index)),
		press: ['choose', 'found'],
	},
	choice: {
		modes: ['picker'],
		go: byKeys(({ overlays }, { index }) => {
			const top = overlays.at(-1);
			return top?.kind === 'picker' ? alongList(top.index, index) : undefined;
		}),
		press: ['choose'],
	},
	knob: {
		modes: ['knobs'],
		go: byKeys((model, { index }) => {
			const top = model.overlays.at(-1);
			return top?.kind === 'knobs' ? alongList(knobChosen(model, top).at, index) : undefined;
		}),
		press: ['type-value'],
	},
	row: {
		modes: ['stack'],
		go: byKeys(({ stack }, { index }) => (stack?.panel === 'element' ? 'next-panel' : stack && alongList(stack.at, index))),
		press: ['open-layer'],
	},
	tab: {
		modes: ['digits-training', 'digits-maps', 'digits-unit', 'digits-confusion', 'digits-gallery', 'digits-draw'],
		go: byKeys(({ digits }, { view }) => (digits === undefined || digits.view === view ? undefined : `view-${view}`)),
		press: ['close'],
	},
	map: {
		modes: ['digits-maps'],
		go: byKeys(
			({ digits }, { layer, channel }) => digits && (alongList(digits.maps.layer, layer) ?? alongRow(digits.maps.channel, channel)),
		),
		press: ['open-map'],
	},
	unit: {
		modes: ['digits-unit'],
		go: byKeys(({ digits }, { row, col, channel }) => {
			const { unit = undefined, layer, channel: own } = digits?.maps ?? { layer: 0, channel };
			if (digits === undefined || unit === undefined) {
				return undefined;
			}
			const { rows, cols } = shapeAt(digits, layer);
			return rows * cols === 1 ? alongRow(own, channel) : (alongList(unit.row, row) ?? alongRow(unit.col, col));
		}),
		press: ['open-layer'],
	},
	pair: {
		modes: ['digits-confusion'],
		go: byKeys(
			({ digits }, { label, guess }) => digits && (alongList(digits.confusion.label, label) ?? alongRow(digits.confusion.guess, guess)),
		),
		press: ['show-pair'],
	},
	picture: {
		modes: ['digits-gallery'],
		go: byKeys(({ digits }, { index }) => digits && alongRow(digits.gallery.cursor, index)),
		press: ['to-maps'],
	},
};

/** The rules of a spot; each kind's are for it alone, which a lookup can't tell the compiler. */
export const rulesOf = ({ on }: Spot): Rules<SpotKind> => SPOTS[on] as Rules<SpotKind>;
