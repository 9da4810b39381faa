// A step's prose with its computed places filled in: evaluated once when the step is opened, not at every frame.

import { fillText } from '../../course/exercises/scope.js';
import type { ProseBlock, ProseSpan } from '../../course/lesson.js';

export interface FilledSpan {
	readonly text: string;
	readonly style?: 'strong' | 'emphasis' | 'code';
}

export type FilledBlock =
	| { readonly kind: 'paragraph'; readonly spans: readonly FilledSpan[] }
	| { readonly kind: 'item'; readonly marker: string; readonly depth: number; readonly spans: readonly FilledSpan[] }
	| { readonly kind: 'quote'; readonly spans: readonly FilledSpan[] }
	| { readonly kind: 'code'; readonly lines: readonly string[] };

/** The blocks with every `{=expression}` as what it comes to. */
export function fillProse(blocks: readonly ProseBlock[]): FilledBlock[] {
	return blocks.map(block => (block.kind === 'code' ? block : { ...block, spans: block.spans.map(filled) }));
}

function filled({ text, ...style }: ProseSpan): FilledSpan {
	return { text: fillText([text]), ...style };
}
