// A stack in a few words, and what is wrong with one.

import { isDeepStrictEqual } from 'node:util';
import { buildLayer } from '../../../src/core/build-layer.js';
import { buildNetwork, MAX_LAYERS, type Network, rowsOf } from '../../../src/core/stack.js';
import { rowInView, type Stack } from '../../../src/state/stack/stack.js';

/** `table 2 sigmoid @13,13 of 4`: the panel in use, the row, its name and element, and how many rows there are. */
export function sketchStack({ network, panel, at, cell, past, future }: Stack): string[] {
	const row = rowsOf(network)[at];
	const name =
		row?.part === 'activation'
			? row.activation
			: `${network.layers[row?.index ?? -1]?.dense ? 'dense' : network.layers[row?.index ?? -1]?.spec.op}`;
	return [
		network.preset ?? '',
		panel,
		`${at} ${name}`,
		row?.figures === undefined ? '?' : `@${cell.row},${cell.col}`,
		`of ${rowsOf(network).length}`,
		past.length + future.length === 0 ? '' : `changes ${past.length}/${future.length}`,
	];
}

/** What is wrong with a stack; nothing where it is as it should be. */
export function wrongWithStack(stack: Stack): string[] {
	const { network, at, cell, nextId, past, future } = stack;
	const rows = rowsOf(network);
	const output = rows[at] === undefined ? undefined : rowInView(stack).figures?.output;
	const claims: [claim: string, holds: boolean][] = [
		['the row is one of the table', Number.isInteger(at) && at >= 0 && at < rows.length],
		['it has layers, not too many', network.layers.length >= 1 && network.layers.length <= MAX_LAYERS],
		[
			'the element is in the output',
			output === undefined || (cell.row >= 0 && cell.row < output.rows && cell.col >= 0 && cell.col < output.cols),
		],
		['every layer has a number of its own', [network, ...past, ...future].every(each => hasOwnNumbers(each, nextId))],
		['not too much is kept', past.length <= 100],
		['each layer stands on the one before', isBuiltUp(network)],
	];
	return claims.flatMap(([claim, holds]) => (holds ? [] : [`stack: ${claim}`]));
}

function hasOwnNumbers({ layers }: Network, nextId: number): boolean {
	const ids = layers.map(({ id }) => id);
	return new Set(ids).size === ids.length && ids.every(id => id < nextId);
}

function isBuiltUp(network: Network): boolean {
	const { layers, fault } = buildNetwork(network);
	return (
		layers.length + Number(fault !== undefined) <= network.layers.length &&
		layers.every((layer, index) => isDeepStrictEqual(layer, buildLayer(layer.spec, layers[index - 1]?.output ?? network.input)))
	);
}
