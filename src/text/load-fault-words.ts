// What faults say in a language, read when one is told: hardly any run meets one.

import type { FaultWords } from '../core/fault.js';
import type { Language } from './languages.js';

/** The translations of faults; none into English, which they are written in. */
export async function loadFaultWords(language: Language): Promise<FaultWords> {
	switch (language) {
		case 'en':
			return {};
		case 'zh-TW':
			return (await import('./zh-tw/faults/all.js')).zhTWFaults;
	}
}
