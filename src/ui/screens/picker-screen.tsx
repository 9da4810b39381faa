// A list to choose from: inputs, kernels, examples.

import { EXAMPLES } from '../../core/examples.js';
import { KERNELS } from '../../core/kernels.js';
import { SAMPLES } from '../../core/samples.js';
import type { Model, Overlay, PickerList } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, Frame, MARGIN } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { pad } from '../paint/place.js';
import { cutLine, type Line, widthOf } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface PickerScreenProps {
	readonly model: Model;
	readonly overlay: Extract<Overlay, { kind: 'picker' }>;
	readonly theme: Theme;
	readonly words: Words;
}

export function PickerScreen({ model, overlay, theme, words }: PickerScreenProps) {
	const entries = ENTRIES[overlay.list](words);
	const height = model.size.rows - FRAME_LINES - 2;
	const first = Math.max(0, Math.min(overlay.index - Math.floor(height / 2), entries.length - height));
	const column = Math.max(...entries.map(({ name }) => widthOf(name))) + 3;
	const lines = entries.slice(first, first + height).map(({ name, about }, place): Line => {
		const chosen = first + place === overlay.index;
		const line: Line = [
			{ text: chosen ? `${theme.marks.pointer} ` : '  ', ...theme.roles.accent },
			{ text: pad(name, column), ...(chosen ? { ...theme.roles.accent, bold: true } : theme.roles.text) },
			{ text: spell(theme, about), ...(chosen ? theme.roles.text : theme.roles.muted) },
		];
		return cutLine(line, model.size.columns - 2 * MARGIN, theme.marks.ellipsis);
	});
	return (
		<Frame model={model} theme={theme} words={words} title={words.pickers[overlay.list]} aside={`${overlay.index + 1} / ${entries.length}`}>
			<Lines lines={[[], ...lines]} />
		</Frame>
	);
}

interface Entry {
	readonly name: string;
	readonly about: string;
}

const ENTRIES: Record<PickerList, (words: Words) => Entry[]> = {
	inputs: words => SAMPLES.map(({ name }) => ({ name, about: words.samples[name] ?? '' })),
	kernels: words => KERNELS.map(({ name }) => ({ name, about: words.kernels[name] ?? '' })),
	examples: words => EXAMPLES.map(({ id }) => ({ name: words.examples[id]?.title ?? id, about: words.examples[id]?.notice ?? '' })),
};
