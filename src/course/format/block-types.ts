// The kinds of block, by the info string of their fence.

import type { BlockType } from '../lesson.js';

export const BLOCK_TYPES: readonly BlockType[] = [
	'view',
	'predict',
	'number',
	'shape',
	'matrix',
	'kernel',
	'choice',
	'choices',
	'order',
	'explain',
	'train',
	'play',
];

export const isBlockType = (lang: string | null | undefined): lang is BlockType => BLOCK_TYPES.some(type => type === lang);
