// Reduced motion: all that would move by itself, and how it is held. What a key asks for is done at once, and everything stays in reach.

import type { Message } from './message.js';
import type { Model } from './model.js';

/** Milliseconds between two pictures that nobody pressed a key for. */
export const CALM = 500;

/** Milliseconds between two steps of what plays. */
export const stepAfter = ({ motion, pace }: Pick<Model, 'motion' | 'pace'>): number => (motion === 'reduced' ? Math.max(pace, CALM) : pace);

/** Whether what is turned is seen turning: else it is turned at once. */
export const turnsSlowly = ({ motion }: Pick<Model, 'motion'>): boolean => motion === 'full';

/** What a training tells as it goes on, and between two epochs, and what a digit comes to meanwhile. */
const MOVING: ReadonlySet<Message['type']> = new Set<Message['type']>(['trained', 'waited', 'digits-trained', 'digits-examined']);

/** Whether the screen may wait before it shows what came of a message. */
export const mayWait = ({ motion }: Pick<Model, 'motion'>, { type }: Message): boolean => motion === 'reduced' && MOVING.has(type);
