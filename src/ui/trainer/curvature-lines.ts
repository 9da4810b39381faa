// Two lines under the charts: how steep and how flat the loss is, and where the learning rate stands against what that allows.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { bestRateOf, curvatureIn, rateLimit, spectrumInView, type Trainer } from '../../state/trainer/trainer.js';
import type { Words } from '../../text/words.js';
import type { Curvature } from '../../training/curvature.js';
import { paintRateScale } from '../paint/rate-scale.js';
import { cutLine, type Line } from '../paint/span.js';
import { spell } from '../theme/theme.js';
import type { Desk } from './pen.js';

/** Eigenvalues, condition and rank; or why there are none. */
export function curvatureLine(trainer: Trainer, { theme, words, width }: Desk): Line {
	const text = spell(theme, curvatureText(trainer, words));
	return cutLine([{ text, ...theme.roles.muted }], width, theme.marks.ellipsis);
}

function curvatureText(trainer: Trainer, { trainer: words }: Words): string {
	const { measured } = trainer;
	switch (measured.state) {
		case 'measuring':
			return words.measuring;
		case 'none':
			return trainer.setup.problem.layer.activation === 'none'
				? words.tooLargeForCurvature
				: fill(words.noCurvature, { activation: trainer.setup.problem.layer.activation });
		case 'known':
			return measured.curvature.rank === 0 ? words.empty : knownText(trainer, measured.curvature, words);
	}
}

function knownText(trainer: Trainer, curvature: Curvature, words: Words['trainer']): string {
	const { values = [], directions = [] } = spectrumInView(trainer) ?? {};
	const [steep, flat] = directions;
	const large = shortNumber(values[0] ?? 0);
	const small = shortNumber(values.at(-1) ?? 0);
	const steepness =
		values.length === 2 && steep !== undefined && flat !== undefined
			? fill(words.steepAndFlat, { steep: directionText(steep), large, flat: directionText(flat), small })
			: fill(words.eigenvalues, { large, small });
	const lacking = curvature.rank < curvature.weights;
	return [
		steepness,
		lacking ? '' : fill(words.condition, { value: shortNumber(curvature.condition) }),
		fill(words.rank, { rank: curvature.rank, weights: curvature.weights }),
	]
		.filter(Boolean)
		.join('   ');
}

/** A direction with its largest part as 1: (1, −1). */
function directionText(direction: Float64Array): string {
	const most = direction.reduce((largest, part) => (Math.abs(part) > Math.abs(largest) + 1e-12 ? part : largest), 0);
	return `(${Array.from(direction, part => shortNumber(Number((part / most).toFixed(2)))).join(', ')})`;
}

/** The learning rate on its scale, the optimizer's limit and the best rate marked. */
export function rateLine(trainer: Trainer, { theme, words, width }: Desk): Line {
	const { rate } = trainer.recipe;
	const curvature = curvatureIn(trainer);
	const limit = rateLimit(trainer);
	const best = bestRateOf(trainer);
	const { trainer: names } = words;
	const labels = {
		rate: fill(names.rate, { rate: shortNumber(rate, 3) }),
		limit: limit === undefined || curvature === undefined ? '' : limitText(limit, curvature.lambdaMax, names),
		best: best === undefined ? '' : fill(names.best, { rate: shortNumber(best, 3) }),
	};
	if (limit === undefined) {
		const text = curvature === undefined ? labels.rate : `${labels.rate} · ${names.noLimit}`;
		return [{ text: spell(theme, text), ...theme.roles.muted }];
	}
	const spelled = { rate: spell(theme, labels.rate), limit: spell(theme, labels.limit), best: spell(theme, labels.best) };
	return paintRateScale({ rate, limit, best, labels: spelled }, width, theme);
}

function limitText(limit: number, lambdaMax: number, words: Words['trainer']): string {
	return fill(words.limit, { factor: shortNumber(limit * lambdaMax, 3), rate: shortNumber(limit, 3) });
}
