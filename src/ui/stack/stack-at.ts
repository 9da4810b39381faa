// What can be pointed at on the stack's screen: the rows of its table, and the elements of the output in view on their map.

import type { Model } from '../../state/model.js';
import { figuresInView } from '../../state/stack/stack.js';
import type { Words } from '../../text/words.js';
import { HEAD_LINES, MARGIN } from '../components/measures.js';
import { moved, type Zone } from '../pointing/zone.js';
import type { Theme } from '../theme/theme.js';
import { elementAt } from './element-map.js';
import { planStack } from './stack-plan.js';
import { HEAD, INPUT } from './table.js';

export function stackZones(model: Model, theme: Theme, words: Words): Zone[] {
	const { stack } = model;
	if (stack === undefined) {
		return [];
	}
	const { above, main } = planStack(model, stack, theme, words);
	const { body, table, map } = main;
	const rows: Zone = {
		x: 0,
		y: HEAD,
		width: table,
		height: body.height,
		at: ({ y }) => {
			const index = body.first + y - INPUT;
			return index < 0 ? undefined : { on: 'row', index };
		},
	};
	const output = figuresInView(stack)?.output;
	const elements: Zone[] =
		map === undefined || output === undefined
			? []
			: [
					{
						x: map.x,
						y: map.y,
						width: map.room.width,
						height: map.lines,
						at: point => {
							const place = elementAt(output, stack.cell, map.room, point);
							return place && { on: 'element', ...place };
						},
					},
				];
	return moved([rows, ...elements], { x: MARGIN, y: HEAD_LINES + above.length });
}
