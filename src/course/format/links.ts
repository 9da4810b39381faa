// Where a link may lead: out into the web, or to a file of the course.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';

/** A link to a file of the course. */
export interface Link {
	readonly url: string;
	/** Of its target, from the folder of the course: `02-output-size/lesson.md`. */
	readonly path: string;
	readonly offset: number;
}

/** The path in the course that a link of a lesson's folder leads to; undefined where it leads to the web. Throws a Fault on any other. */
export function linkPath(url: string, folder: string): string | undefined {
	if (/^https?:/i.test(url)) {
		if (!URL.canParse(url) || !/^https?:\/\/[^/?#\s]+\.[^/?#\s]+/i.test(url)) {
			throw new Fault('the link {url} is no address', { url: quote(url, 60) });
		}
		return undefined;
	}
	const path = decoded(url.replace(/[?#].*$/, ''));
	if (path === undefined || path === '' || /^[/\\]|\\|^[a-z][a-z0-9+.-]*:/i.test(path)) {
		throw new Fault('the link {url} leads nowhere: to https://… or to a file of the course', { url: quote(url, 60) });
	}
	const parts: string[] = [folder];
	for (const part of path.split('/')) {
		if (part === '..' && parts.pop() === undefined) {
			throw new Fault('the link {url} leads out of the course', { url: quote(url, 60) });
		}
		if (part !== '..' && part !== '.' && part !== '') {
			parts.push(part);
		}
	}
	return parts.join('/');
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
