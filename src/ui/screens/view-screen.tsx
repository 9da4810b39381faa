// The stage looked at otherwise: what each channel adds, or the layer as a matrix product under its panels.

import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { Panels } from '../components/panels.js';
import { turnedKnobs } from '../stage/layer-summary.js';
import { planView } from '../stage/view-plan.js';
import type { Theme } from '../theme/theme.js';

interface ViewScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

export function ViewScreen({ model, theme, words }: ViewScreenProps) {
	const { stage, above, panels, lines, below } = planView(model, theme, words);
	const { layer, view, example } = stage;
	const name = view === 'panels' ? '' : words.views.names[view];
	const title = (example === undefined ? undefined : words.examples[example]?.title) ?? words.stage.ownLayer;
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={[name, ...turnedKnobs(layer, words)].filter(Boolean).join(' · ')}>
			<Lines level={theme.level} lines={above} />
			{panels === undefined ? null : <Panels layer={layer} columns={panels.columns} layout={panels.layout} theme={theme} />}
			<Lines level={theme.level} lines={lines} />
			<Lines level={theme.level} lines={below} />
		</Frame>
	);
}
