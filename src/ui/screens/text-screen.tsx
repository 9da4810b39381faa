// A text that was copied, whole: to be read, and to be marked with the mouse where there is no clipboard.

import type { Model, Overlay } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { blanks, type Line, widthOf, wrapText } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface TextScreenProps {
	readonly model: Model;
	readonly overlay: Extract<Overlay, { kind: 'text' }>;
	readonly theme: Theme;
	readonly words: Words;
}

export function TextScreen({ model, overlay, theme, words }: TextScreenProps) {
	const width = model.size.columns - 2 * MARGIN;
	const where = wrapText(spell(theme, words.play.copiedTo[overlay.where]), width).map((text): Line => [{ text, ...theme.roles.muted }]);
	const lines = overlay.text
		.trimEnd()
		.split('\n')
		.flatMap(line => broken(line, width, overlay.what === 'line' && !line.includes("'") ? SHELL_JOINT : ''));
	const height = model.size.rows - FRAME_LINES - where.length - 3;
	const top = Math.min(overlay.top, Math.max(0, lines.length - height));
	const shown = lines.slice(top, top + height);
	const aside = lines.length <= height ? '' : `${top + 1}–${top + shown.length} / ${lines.length}`;
	return (
		<Frame model={model} theme={theme} words={words} title={words.play.copies[overlay.what].name} aside={aside}>
			<Lines level={theme.level} lines={[[], ...where, [], ...shown.map((text): Line => [{ text }]), ...blanks(height - shown.length)]} />
		</Frame>
	);
}

/** With it a shell reads two lines as one, between double quotes too. */
const SHELL_JOINT = '\\';

/**
 * Broken after a blank where there is one, so that what is marked with the mouse still works: Python goes on within brackets, a shell
 * where a line ends in its joint.
 */
function broken(line: string, width: number, joint: string): string[] {
	const room = width - joint.length;
	const pieces: string[] = [];
	let piece = '';
	for (const mark of line) {
		if (widthOf(piece + mark) > room) {
			const blank = piece.lastIndexOf(' ') + 1 || piece.length;
			pieces.push(piece.slice(0, blank) + joint);
			piece = piece.slice(blank);
		}
		piece += mark;
	}
	return [...pieces, piece];
}
