// What a learner keeps in one run, done in process: an answer, a setting, a session; and what is left of it the next time.

import type { Env } from '../../src/boot/user-home.js';
import { orFault } from '../../src/core/fault.js';
import type { LayerSpec } from '../../src/core/layer.js';
import { type Means, openProgress } from '../../src/runtime/progress/open-progress.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import { openSettings } from '../../src/runtime/settings.js';
import type { KeptSession } from '../../src/state/play/session.js';
import { BOOK, COUNTING } from '../core/helpers.js';
import { NOON } from '../course/progress/draw.js';
import { newAnswer } from '../runtime/progress/new-answer.js';

const CONV: LayerSpec = { op: 'conv', kernel: BOOK };
export const SESSION: KeptSession = { name: 'edge', savedAt: NOON, input: COUNTING, layers: [CONV], at: 0 };

/** What may be kept; the names of those that are. */
export const KEEPABLE = ['answer', 'setting', 'session'] as const;
export type Keepable = (typeof KEEPABLE)[number];

export interface Lived {
	/** Every line that was said, in order. */
	readonly told: readonly string[];
	/** What the next run finds. */
	readonly left: readonly Keepable[];
}

/** One run that keeps one of each, and a second one that looks. Throws what is no Fault. */
export function live(env: Env, means: Means = {}, now = NOON): Lived {
	const told = keepAll(env, means, now);
	return { told, left: leftOf(env, means, now) };
}

/** Keeps one of each; the lines that are said. */
function keepAll(env: Env, means: Means, now: number): string[] {
	const progress = openProgress(env, now, means);
	const settings = openSettings(env, now, means);
	const faults = [
		progress.notice,
		settings.notice,
		progress.append([newAnswer('mine')], now),
		settings.save({ pace: 150 }),
		orFault(
			() => openSessions(env, means).save(SESSION),
			fault => fault,
		),
		progress.close(),
		settings.close(),
	];
	return faults.flatMap(fault => fault?.message ?? []);
}

/** What a later run finds of it. */
function leftOf(env: Env, means: Means = {}, now = NOON): Keepable[] {
	const hasAnswer = openProgress(env, now, means)
		.events()
		.some(event => event.kind === 'answer' && event.answer === 'mine');
	const hasSession = orFault(
		() => openSessions(env, means).load(SESSION.name).name === SESSION.name,
		() => false,
	);
	const has: Readonly<Record<Keepable, boolean>> = {
		answer: hasAnswer,
		setting: openSettings(env, now, means).settings().pace === 150,
		session: hasSession,
	};
	return KEEPABLE.filter(name => has[name]);
}

/** Whether it is a line that a person is meant to read: one, and nothing of the program's inside. */
export const isLine = (text: string): boolean => text !== '' && !/\n|internal error|\bat \S+:\d+:\d+|undefined|NaN/.test(text);
