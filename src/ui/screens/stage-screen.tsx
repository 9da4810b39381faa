// The stage on the screen: what to notice, input ⋆ kernel = output, the arithmetic of the cursor's question.

import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { Panels } from '../components/panels.js';
import { layerSummary } from '../stage/layer-summary.js';
import { planStage } from '../stage/stage-plan.js';
import type { Theme } from '../theme/theme.js';

interface StageScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

export function StageScreen({ model, theme, words }: StageScreenProps) {
	const { stage, title, above, layout, columns, below } = planStage(model, theme, words);
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={layerSummary(stage.layer, words)}>
			<Lines level={theme.level} lines={above} />
			<Panels layer={stage.layer} columns={columns} layout={layout} theme={theme} />
			<Lines level={theme.level} lines={below} />
		</Frame>
	);
}
