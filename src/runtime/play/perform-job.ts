// The playground's slow work, apart from any thread: a layer applied, a matrix read, a matrix written.

import { buildLayer } from '../../core/build-layer.js';
import { Fault } from '../../core/fault.js';
import { forward } from '../../core/forward.js';
import type { Grid } from '../../core/grid.js';
import type { Kernel } from '../../core/kernel.js';
import type { Layer } from '../../core/layer.js';
import { quote } from '../../core/quote.js';
import { buildNetwork, inputOfLayer } from '../../core/stack.js';
import { encodeFile } from '../../formats/encode-file.js';
import { fromGrid, fromKernel, type NumberArray, sidesText, toGrid, toKernel } from '../../formats/number-array.js';
import { readPasted } from '../../formats/pasted/read-pasted.js';
import type { ReadAs } from '../../state/model.js';
import { atHome } from '../grids/at-home.js';
import { readBytes } from '../grids/read-bytes.js';
import { readValues } from '../grids/read-values.js';
import { sources } from '../grids/sources.js';
import { writeNew } from '../grids/write-file.js';
import type { Answer, Job } from './jobs.js';

/** The answer to a job. Throws a Fault where a matrix can't be read or written. */
export async function performJob(job: Job): Promise<Answer> {
	switch (job.type) {
		case 'apply':
			return { type: 'applied', request: job.request, output: forward(buildLayer(job.spec, job.input), job.input) };
		case 'apply-stack': {
			const { request, network, index } = job;
			const input = inputOfLayer(network, index);
			return { type: 'stack-applied', request, input, output: forward(buildNetwork(network).layers[index] as Layer, input) };
		}
		case 'read-grid': {
			const { request, role } = job;
			const { values, name, told } = await readMatrix(job);
			const shared = { type: 'grid-read', request, name, told } as const;
			return role === 'input' ? { ...shared, role, input: toGrid(values) } : { ...shared, role, kernel: toKernel(values) };
		}
		case 'store': {
			const path = atHome(job.path);
			const { bytes, scale } = await encodeFile(path, arrayOf(job.values));
			const written = await writeNew(path, bytes, job.replace);
			return { type: 'stored', path: job.path, outcome: written ? { kind: 'written', scale } : { kind: 'exists', on: job.on } };
		}
	}
}

interface Read {
	readonly values: NumberArray;
	readonly name: string | undefined;
	readonly told: ReadAs | undefined;
}

async function readMatrix({ role, from, text: typed }: Extract<Job, { type: 'read-grid' }>): Promise<Read> {
	if (from === 'pasted') {
		const { values, dialect } = readPasted(typed);
		return { values, name: undefined, told: { kind: 'dialect', dialect } };
	}
	if (typed === '-') {
		throw new Fault('{text} is standard input, and the keyboard is there: write numbers, a name, a file or an expression', {
			text: quote(typed),
		});
	}
	// A shell that is given the name in quotes would leave a ~ as it is.
	const text = atHome(typed);
	const values = await readValues(text, sources(role, { readFile: readBytes }));
	const { scaledFrom } = values;
	return { values, name: text, told: scaledFrom === undefined ? undefined : { kind: 'scaled', from: sidesText(scaledFrom) } };
}

const arrayOf = (values: Grid | Kernel): NumberArray => ('channels' in values ? fromGrid(values) : fromKernel(values));
