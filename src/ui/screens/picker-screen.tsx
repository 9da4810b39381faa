// A list to choose from: inputs, kernels, examples.

import { buildLayer } from '../../core/build-layer.js';
import { EXAMPLES } from '../../core/examples.js';
import { type Grid, shapeText } from '../../core/grid.js';
import { KERNELS, type NamedGrid } from '../../core/kernels.js';
import type { LayerSpec } from '../../core/layer.js';
import { SAMPLES } from '../../core/samples.js';
import type { Model, Overlay, PickerList } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, Frame, MARGIN } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { pad } from '../paint/place.js';
import { cutLine, type Line, widthOf, wrapText } from '../paint/span.js';
import { layerSummary } from '../stage/layer-summary.js';
import { spell, type Theme } from '../theme/theme.js';

interface PickerScreenProps {
	readonly model: Model;
	readonly overlay: Extract<Overlay, { kind: 'picker' }>;
	readonly theme: Theme;
	readonly words: Words;
}

/** Lines under the list for the whole text of the entry under the cursor. */
const ABOUT_LINES = 3;

export function PickerScreen({ model, overlay, theme, words }: PickerScreenProps) {
	const entries = ENTRIES[overlay.list](words);
	const width = model.size.columns - 2 * MARGIN;
	const height = model.size.rows - FRAME_LINES - ABOUT_LINES - 2;
	const first = Math.max(0, Math.min(overlay.index - Math.floor(height / 2), entries.length - height));
	const column = Math.max(...entries.map(({ name }) => widthOf(name))) + 3;
	const lines = entries.slice(first, first + height).map(({ name, brief }, place): Line => {
		const chosen = first + place === overlay.index;
		const line: Line = [
			{ text: chosen ? `${theme.marks.pointer} ` : '  ', ...theme.roles.accent },
			{ text: pad(name, column), ...(chosen ? { ...theme.roles.accent, bold: true } : theme.roles.text) },
			{ text: spell(theme, brief), ...theme.roles.muted },
		];
		return cutLine(line, width, theme.marks.ellipsis);
	});
	const about = wrapText(spell(theme, entries[overlay.index]?.about ?? ''), width).slice(0, ABOUT_LINES);
	return (
		<Frame model={model} theme={theme} words={words} title={words.pickers[overlay.list]} aside={`${overlay.index + 1} / ${entries.length}`}>
			<Lines level={theme.level} lines={[[], ...lines, [], ...about.map((text): Line => [{ text }])]} />
		</Frame>
	);
}

interface Entry {
	readonly name: string;
	/** What fits beside the name. */
	readonly brief: string;
	/** What to notice, in full. */
	readonly about: string;
}

const ENTRIES: Record<PickerList, (words: Words) => Entry[]> = {
	inputs: words => named(SAMPLES, words.samples),
	kernels: words => named(KERNELS, words.kernels),
	examples: words =>
		EXAMPLES.map(({ id, input, spec }) => ({
			name: words.examples[id]?.title ?? id,
			brief: exampleText(input, spec, words),
			about: words.examples[id]?.notice ?? '',
		})),
};

function named(list: readonly NamedGrid[], about: Readonly<Record<string, string>>): Entry[] {
	return list.map(({ name, grid }) => ({ name, brief: about[name] ?? '', about: shapeText(grid()) }));
}

/** `3×3 ⋆ 2×2 → 2×2`, and the knobs that are not where they start. */
function exampleText(input: Grid, spec: LayerSpec, words: Words): string {
	const layer = buildLayer(spec, input);
	const [, ...knobs] = layerSummary(layer, words).split(' · ');
	return [`${shapeText(input)} ⋆ ${layer.rows.window}×${layer.cols.window} → ${shapeText(layer.output)}`, ...knobs].join(' · ');
}
