// English: the other ways to look at a stage.

import type { Words } from '../words.js';

export const enViews: Words['views'] = {
	names: { channels: 'by channels', im2col: 'im2col', toeplitz: 'Toeplitz matrix' },
	channels: 'Each input channel meets its own slice of the kernel; the results are added.',
	mixing: 'A 1×1 kernel mixes the channels of one place, with one weight for each.',
	im2col: 'Each row is one window laid flat; times the flat kernel it is one output.',
	shares: 'Each row is one window laid flat; times the shares it is one output.',
	divided: 'Each row is one window laid flat, its values divided by how many count.',
	toeplitz: 'Each row is one output: its weights, where the window reads the flat input.',
	transposed: 'The matrix of the convolution, transposed: each column spreads one input.',
	matrix: 'MATRIX',
	partial: 'PARTIAL SUMS',
	rows: 'rows {first} of {all}',
	cols: 'columns {first} of {all}',
	part: 'channels {first} of {all}',
	filter: 'filter [{filter}] of {count}',
};
