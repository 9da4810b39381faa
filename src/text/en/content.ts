// English: the built-in inputs, kernels and example layers.

import type { Words } from '../words.js';

/** What each input is. */
export const enSamples: Words['samples'] = {
	counting: "the book's 3×3: 0 to 8",
	'two-channels': "the book's two channels: 0 to 8 and 1 to 9",
	'edge-image': "the book's 6×8: white, black, white",
	'edge-image-transposed': 'the same, lying: 8×6',
	eye: 'ones on the diagonal, 6×6',
	ones: 'nothing but ones, 6×6',
	impulse: 'a single one: the output is the kernel, flipped',
	ramp: '0 to 15 in a 4×4',
	'ramp-x': 'rising to the right, 6×8',
	'ramp-y': 'rising downwards, 8×6',
	table: 'a multiplication table, 9×9',
	checkerboard: 'ones and zeros in turn, 8×8',
	stripes: 'columns of ones and zeros, 8×8',
	square: 'a filled square, 8×8',
	cross: 'a plus, 7×7',
	circle: 'a ring, 9×9',
	'letter-l': 'an L: not its own mirror image, 6×6',
	seven: 'a digit, 28×28',
	picture: 'a landscape, 64×64',
};

/** What each kernel does. */
export const enKernels: Words['kernels'] = {
	book: "the book's 2×2: 0 1; 2 3",
	identity: 'the input unchanged',
	shift: 'reads the right neighbour: moves the picture left',
	edge: 'differences of horizontal neighbours: vertical edges',
	'edge-y': 'differences of vertical neighbours: horizontal edges',
	'edge-diagonal': 'differences along the diagonal',
	'second-derivative': 'a ramp gives 0, a bend does not',
	'sobel-x': 'vertical edges, smoothed along them',
	'sobel-y': 'horizontal edges, smoothed along them',
	'prewitt-x': 'vertical edges, averaged along them',
	'prewitt-y': 'horizontal edges, averaged along them',
	laplacian: 'the second derivative both ways',
	'laplacian-8': 'the same, diagonals counted',
	blur: 'the average of nine',
	gaussian: 'a soft average, the centre weighs most',
	'gaussian-5': 'a wider soft average',
	sharpen: 'the input minus its Laplacian',
	emboss: 'a relief, lit from the top left',
};

/** What each example is called, and what to notice. */
export const enExamples: Words['examples'] = {
	book: {
		title: 'Slide the window',
		notice: 'Each value under the window is multiplied by the weight over it; the sum is one output element. Slide on.',
	},
	bias: { title: 'Bias and activation', notice: 'The bias is added to every sum. relu then turns what is below zero into zero.' },
	edge: { title: 'Edge detection', notice: 'Equal neighbours give 0. Only where the columns change does something come out.' },
	'edge-transposed': {
		title: 'The same kernel, the image lying',
		notice: 'The edges are horizontal now. This kernel compares left with right: all zeros.',
	},
	flip: { title: 'True convolution', notice: 'The kernel is turned half round before it slides: 5 here, where the layer gives 19.' },
	padding: {
		title: 'Padding',
		notice: 'Zeros around the input: the window looks past the border, the output grows.',
	},
	stride: { title: 'Stride', notice: 'The window moves 3 rows down and 2 columns right at a time.' },
	same: { title: 'Same size', notice: 'One ring of zeros keeps the size under a 3×3 kernel; at the border they are averaged in.' },
	dilation: { title: 'Dilation', notice: 'The taps stand 2 apart: nine weights look over 5×5.' },
	reflect: { title: 'Reflected border', notice: 'The padding repeats what is inside: no edge is invented, the ramp just turns round.' },
	channels: {
		title: 'Two input channels',
		notice: 'Each channel has its own slice of the kernel; the two sums are added: 19 + 37 = 56.',
	},
	filters: { title: 'Three filters', notice: 'Each filter makes one output channel from all input channels.' },
	'one-by-one': { title: '1×1 convolution', notice: 'No neighbours, only channels: each output mixes the values of one place.' },
	'max-pool': { title: 'Max pooling', notice: 'The largest value under the window. Nothing is learned.' },
	'avg-pool': { title: 'Average pooling', notice: 'The mean under the window: a convolution whose weights are all 1/4.' },
	transposed: {
		title: 'Transposed convolution',
		notice: 'Every input spreads the whole kernel over the output; where they overlap, they add.',
	},
	'transposed-stride': {
		title: 'Transposed, stride 2',
		notice: 'The copies of the kernel stand 2 apart: the output is larger than the input.',
	},
	digit: { title: 'A digit', notice: 'Sobel: above zero at the left edge of a stroke, below zero at the right.' },
	picture: { title: 'A picture', notice: 'The Laplacian answers where the light bends: outlines stay, areas go.' },
};
