// A layer of a lesson with options typed as `play` takes them: what the keys do on the stage, done by a line.

import type { Scene } from '../course/exercises/drawn.js';
import { openStage, type Stage } from '../state/stage/stage.js';
import { specWith } from './layer-options.js';
import { parseWords } from './parse.js';

/** The stage with the options of a line, such as `--padding 1`. Throws a Fault where they are none, or the layer can't be had with them. */
export function playedWith({ input, spec }: Scene, line: string): Stage {
	const { options } = parseWords(['play', ...line.split(/\s+/).filter(Boolean)]);
	return openStage(input, specWith(spec, options));
}
