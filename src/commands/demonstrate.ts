// The demonstration: what the tutor shows where there is no screen to show it on. The book's example, edges, a kernel learned.

import { buildLayer } from '../core/build-layer.js';
import { EXAMPLES } from '../core/examples.js';
import { fill } from '../core/fault.js';
import { forward } from '../core/forward.js';
import { cellAt, type Grid, shapeText } from '../core/grid.js';
import { kernelText, sliceOf } from '../core/kernel.js';
import type { ConvSpec } from '../core/layer.js';
import { openStage } from '../state/stage/stage.js';
import { descend } from '../training/descend.js';
import { descentFrom } from '../training/descent.js';
import { BOOK_EPOCHS, BOOK_RECIPE } from '../training/experiments.js';
import { kernelIn, learnBack } from '../training/problem.js';
import { toPrint } from '../ui/paint/ansi.js';
import { plain } from '../ui/paint/span.js';
import { paintChannel } from '../ui/paint/table.js';
import { arithmetic } from '../ui/stage/arithmetic.js';
import { spell, type Theme, themeFor } from '../ui/theme/theme.js';
import type { Session } from './session.js';

const WIDTH = 80;
/** Off both eigen-directions, so that the error falls as it usually does. */
const START: Float64Array = Float64Array.of(0.5, 0.5);

/** Prints the demonstration; the exit status. */
export async function demonstrate(session: Session): Promise<number> {
	const theme = themeFor(session.look);
	const { demonstration: words } = session.cliWords;
	const parts = [words.title, ...windows(session, theme), ...edges(session, theme), words.next];
	await session.print(`${parts.map(part => spell(theme, part)).join('\n\n')}\n`);
	return 0;
}

function exampleOf(id: string): { readonly input: Grid; readonly spec: ConvSpec } {
	const example = EXAMPLES.find(entry => entry.id === id);
	if (example?.spec.op !== 'conv') {
		throw new Error(`there is no convolution called ${id}`);
	}
	return { input: example.input, spec: example.spec };
}

function windows(session: Session, theme: Theme): string[] {
	const { input, spec } = exampleOf('book');
	const layer = buildLayer(spec, input);
	const output = forward(layer, input);
	const { words, cliWords } = session;
	const stage = openStage(input, spec);
	const steps = Array.from(output.data, (_, index) => {
		const { row, col } = cellAt(output, index);
		const at = { ...stage, cursors: { ...stage.cursors, output: { row, col } } };
		const sum = arithmetic(at, { theme, words, width: WIDTH, lines: 2 }).map(plain).join('\n');
		return fill(words.stage.elementSum, { row, col, sum });
	});
	return [
		fill(cliWords.demonstration.windows, { input: shapeText(input), kernel: kernelText(spec.kernel) }),
		[words.stage.input, painted(input, false, theme)].join('\n'),
		[words.stage.kernel, painted(sliceOf(spec.kernel, 0, 0), true, theme)].join('\n'),
		steps.join('\n'),
		[words.stage.output, painted(output, true, theme)].join('\n'),
	];
}

function edges(session: Session, theme: Theme): string[] {
	const { input, spec } = exampleOf('edge');
	const problem = learnBack(spec, input);
	const words = session.cliWords.demonstration;
	const lines: string[] = [];
	let learned = START;
	for (const { epoch, loss, after } of descend(problem, descentFrom(START), () => BOOK_RECIPE)) {
		learned = kernelIn(problem, after.weights).data;
		lines.push(fill(words.epoch, { epoch: String(epoch).padStart(2), loss: loss.toFixed(3), kernel: weights(learned) }));
		if (epoch === BOOK_EPOCHS) {
			break;
		}
	}
	return [
		words.edges,
		painted(input, false, theme),
		painted(problem.target, true, theme),
		words.edgesAfter,
		fill(words.learning, { kernel: weights(START) }),
		lines.join('\n'),
		fill(words.learned, { kernel: weights(learned) }),
	];
}

function painted(grid: Grid, signed: boolean, theme: Theme): string {
	return toPrint(paintChannel(grid, 0, signed, WIDTH, theme), theme.level);
}

const weights = (values: Float64Array): string => `[${[...values].map(weight => weight.toFixed(3).replace('-', '−')).join(', ')}]`;
