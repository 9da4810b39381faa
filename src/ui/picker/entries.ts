// What each list offers: its names, what stands beside them, what is drawn of them.

import { buildLayer } from '../../core/build-layer.js';
import { EXAMPLES } from '../../core/examples.js';
import { fill } from '../../core/fault.js';
import { type Grid, shapeText } from '../../core/grid.js';
import { KERNELS, type NamedGrid } from '../../core/kernels.js';
import type { LayerSpec } from '../../core/layer.js';
import { SAMPLES } from '../../core/samples.js';
import { COPY_NAMES, type Model, type PickerList } from '../../state/model.js';
import type { SessionEntry } from '../../state/play/session.js';
import type { Words } from '../../text/words.js';
import { signOf, turnedKnobs } from '../stage/layer-summary.js';
import { faultText } from '../stage/notice.js';
import type { Theme } from '../theme/theme.js';
import type { Entry } from './entry.js';
import { kindEntries, stackEntries } from './stack-entries.js';

/** The entries of each list, in the order that the state counts them. */
export const ENTRIES: Record<PickerList, (words: Words, theme: Theme, model: Model) => Entry[]> = {
	inputs: words => named(SAMPLES, words.samples, false),
	kernels: words => named(KERNELS, words.kernels, true),
	examples: (words, theme) =>
		EXAMPLES.map(({ id, input, spec }) => ({
			name: words.examples[id]?.title ?? id,
			brief: exampleText(input, spec, theme, words),
			about: words.examples[id]?.notice ?? '',
			grid: () => input,
			signed: false,
		})),
	copies: ({ play }) =>
		COPY_NAMES.map(what => {
			const { name, about } = play.copies[what];
			return { name, brief: about, about, signed: false };
		}),
	stacks: words => stackEntries(words),
	layers: (words, _, model) => kindEntries(words, model),
	sessions: (words, _, { play }) => (play.sessions ?? []).map(entry => sessionEntry(entry, words)),
};

/** A session that is kept: its sizes, and since when; one that can't be read, why. */
function sessionEntry(entry: SessionEntry, words: Words): Entry {
	if ('fault' in entry) {
		return { name: entry.name, brief: words.play.damaged, about: faultText(entry.fault, words), signed: false };
	}
	const when = new Date(entry.savedAt).toISOString().slice(0, 16).replace('T', ' ');
	return { name: entry.name, brief: fill(words.play.sessionAt, { shapes: entry.shapes, when }), about: '', signed: false };
}

function named(list: readonly NamedGrid[], about: Readonly<Record<string, string>>, signed: boolean): Entry[] {
	return list.map(({ name, grid }) => ({ name, brief: about[name] ?? '', about: about[name] ?? '', grid, signed }));
}

/** `3×3 ⋆ 2×2 → 2×2`, and the knobs that are not where they start. */
function exampleText(input: Grid, spec: LayerSpec, theme: Theme, words: Words): string {
	const layer = buildLayer(spec, input);
	const window = `${layer.rows.window}×${layer.cols.window}`;
	const sizes = [shapeText(input), signOf(layer, theme), window, '→', shapeText(layer.output)].filter(Boolean).join(' ');
	return [sizes, ...turnedKnobs(layer, words)].join(' · ');
}
