// The line over a block of a digits' screen: what it is, and a quiet detail of it.

import { cutLine, type Line } from '../paint/span.js';
import { spell } from '../theme/theme.js';
import type { DigitsPen } from './pen.js';

/** A name, and what there is to say of it. */
export function titleLine(name: string, detail: string, { theme, width }: Pick<DigitsPen, 'theme' | 'width'>): Line {
	const line: Line = [
		{ text: spell(theme, name), ...theme.roles.muted, bold: true },
		{ text: detail === '' ? '' : `  ${spell(theme, detail)}`, ...theme.roles.muted },
	];
	return cutLine(line, width, theme.marks.ellipsis);
}
