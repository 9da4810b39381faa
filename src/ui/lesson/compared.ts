// The arithmetic of a wrong answer beside the true one, each term that differs set apart: where the error lies.

import { explain, type Term } from '../../core/explain.js';
import type { Attempt } from '../../state/course/attempt.js';
import { trueStage, wrongStage } from '../../state/course/desk-stage.js';
import { outputCell, type Stage } from '../../state/stage/stage.js';
import { pad } from '../paint/place.js';
import { cutLine, type Line, widthOf } from '../paint/span.js';
import { arithmetic } from '../stage/arithmetic.js';
import type { Pen } from './question.js';

/** Two lines: what the rule behind the answer computed, and what the layer computes. Nothing where the rule has no such arithmetic. */
export function comparedLines(attempt: Attempt, pen: Pen): Line[] {
	const { verdict, drawn, foretold } = attempt;
	const [model, ...others] = verdict?.kind === 'wrong' ? verdict.diagnosis.models : [];
	const wrong = model === undefined || others.length > 0 ? undefined : wrongStage(attempt, model);
	const truth = wrong && trueStage(drawn, Math.max(0, foretold.length - 1));
	if (wrong === undefined || truth === undefined || !tellsAlike(wrong, truth)) {
		return [];
	}
	const right = termsOf(truth);
	const { yours, truth: layer } = pen.words.course;
	const width = Math.max(widthOf(yours), widthOf(layer)) + 2;
	return [told(yours, wrong, width, pen, term => !right.some(other => isSame(term, other))), told(layer, truth, width, pen)];
}

const termsOf = (stage: Stage): readonly Term[] => explain(stage.layer, stage.input, outputCell(stage)).terms;

/** A sum of products beside a sum of products. */
const tellsAlike = (wrong: Stage, truth: Stage): boolean => 'kernel' in wrong.layer === 'kernel' in truth.layer;

const isSame = (a: Term, b: Term): boolean =>
	a.weight === b.weight &&
	a.position.channel === b.position.channel &&
	a.position.row === b.position.row &&
	a.position.col === b.position.col;

function told(name: string, stage: Stage, width: number, { theme, words, width: all }: Pen, marks?: (term: Term) => boolean): Line {
	const [first = []] = arithmetic(stage, { theme, words, width: all - width, lines: 1, ...(marks === undefined ? {} : { marks }) });
	return cutLine([{ text: pad(name, width), ...theme.roles.muted }, ...first], all, theme.marks.ellipsis);
}
