// Lists in brackets as Python and its libraries print them: read sign by sign, nothing evaluated, nothing that calls itself.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { tooDeep } from '../json-text.js';
import type { NumberArray } from '../number-array.js';
import { finiteNumber } from './number-word.js';
import { afterBlanks, placeAt } from './places.js';
import { Rectangle } from './rectangle.js';

export interface NestedForm {
	/** What stands between two items: a comma, or nothing but blanks as where NumPy prints an array. */
	readonly parted: 'commas' | 'blanks';
	/** What to run so that the program prints every value. */
	readonly remedy: string;
}

/** A bracket that is open, or a name with its bracket, such as `array(`, around one value. */
interface Open {
	readonly kind: 'list' | 'tuple' | 'call';
	readonly at: number;
	items: number;
	/** Whether a comma stands behind the last item. */
	comma: boolean;
}

interface Scan {
	readonly text: string;
	readonly form: NestedForm;
	readonly rectangle: Rectangle;
	readonly open: Open[];
	at: number;
}

/** Calls, tuples and lists together. */
const MOST_OPEN = 12;
const WORD = /[^\s,;()[\]{}<>]+/y;
/** Names of what holds numbers: `array(…)` holds what is in its brackets, and `np.float64(3.0)` is 3. */
const CALL =
	/^(?:(?:np|numpy|jnp|jax\.numpy|torch|tf)\.)?(?:array|asarray|matrix|Array|DeviceArray|[tT]ensor|constant|bool_?|u?int\d*|b?float\d*)$/;
/** What may follow the value of a call: `, dtype=float32, device='cuda:0', grad_fn=<MulBackward0>)`. */
const CALL_END =
	/\s*(?:,\s*[a-z_]{1,40}=(?:'[^'\n]{0,99}'|<[^>\n]{0,99}>|\([^()\n]{0,99}\)|[\w.]{1,99}(?:\('[^'\n]{0,99}'\))?)\s*){0,8}(?:,\s*)?\)/y;

/** The number or the lists of numbers from `start` on, and where they end. Throws a Fault with the place of what is wrong. */
export function readNested(text: string, start: number, form: NestedForm): { readonly array: NumberArray; readonly end: number } {
	const scan: Scan = { text, form, rectangle: new Rectangle(), open: [], at: start };
	do {
		scan.at = afterBlanks(text, scan.at);
		step(scan);
		closeCall(scan);
	} while (scan.open.length > 0);
	return { array: scan.rectangle.array(), end: scan.at };
}

/** What each sign does; any other begins a word. */
const SIGNS: ReadonlyMap<string, (scan: Scan) => void> = new Map([
	['[', scan => openList(scan, 'list')],
	['(', scan => openList(scan, 'tuple')],
	[']', scan => closeList(scan, 'list')],
	[')', scan => closeList(scan, 'tuple')],
	[',', takeComma],
]);

/** One bracket, comma or word. */
function step(scan: Scan): void {
	const sign = scan.text[scan.at];
	if (sign === undefined) {
		throw neverClosed(scan);
	}
	(SIGNS.get(sign) ?? takeWord)(scan);
}

function openList(scan: Scan, kind: 'list' | 'tuple'): void {
	beginItem(scan);
	scan.rectangle.open();
	push(scan, kind);
	scan.at++;
}

function closeList(scan: Scan, kind: 'list' | 'tuple'): void {
	const last = scan.open.pop();
	if (last?.kind !== kind) {
		throw unexpected(scan.text, scan.at);
	}
	if (kind === 'tuple' && last.items === 1 && !last.comma) {
		throw new Fault('{place}: round brackets around a single value make no list; write square ones', {
			place: placeAt(scan.text, last.at),
		});
	}
	scan.rectangle.close();
	scan.at++;
	endItem(scan);
}

function takeComma(scan: Scan): void {
	const last = scan.open.at(-1);
	if (last === undefined || last.kind === 'call') {
		throw unexpected(scan.text, scan.at);
	}
	if (scan.form.parted === 'blanks') {
		throw new Fault('{place} is a comma, where only blanks part the values before', { place: placeAt(scan.text, scan.at) });
	}
	if (last.items === 0 || last.comma) {
		throw new Fault('{place}: there is a comma too many', { place: placeAt(scan.text, scan.at) });
	}
	last.comma = true;
	scan.at++;
}

/** A number, or the name of a call. */
function takeWord(scan: Scan): void {
	const { text, at } = scan;
	WORD.lastIndex = at;
	const word = WORD.exec(text)?.[0];
	if (word === undefined) {
		throw unexpected(text, at);
	}
	beginItem(scan);
	if (text[at + word.length] === '(' && CALL.test(word)) {
		push(scan, 'call');
		scan.at += word.length + 1;
		return;
	}
	scan.rectangle.add(
		finiteNumber(word, () => placeAt(text, at), scan.form.remedy),
		word,
	);
	scan.at += word.length;
	endItem(scan);
}

/** Where the value of a call is complete, what follows it up to its bracket is passed over; a call may be the value of another. */
function closeCall(scan: Scan): void {
	for (let last = scan.open.at(-1); last?.kind === 'call' && last.items > 0; last = scan.open.at(-1)) {
		CALL_END.lastIndex = scan.at;
		if (!CALL_END.test(scan.text)) {
			const at = afterBlanks(scan.text, scan.at);
			throw at === scan.text.length ? neverClosed(scan) : unexpected(scan.text, at);
		}
		scan.at = CALL_END.lastIndex;
		scan.open.pop();
		endItem(scan);
	}
}

function push({ open, at }: Scan, kind: Open['kind']): void {
	if (open.length === MOST_OPEN) {
		throw tooDeep();
	}
	open.push({ kind, at, items: 0, comma: false });
}

/** Throws a Fault where no item may begin: the comma is missing. */
function beginItem({ open, text, at, form }: Scan): void {
	const last = open.at(-1);
	if (form.parted === 'commas' && last !== undefined && last.items > 0 && !last.comma) {
		throw new Fault('{place}: a comma is missing before {found}', { place: placeAt(text, at), found: quote(text.slice(at, at + 82), 10) });
	}
}

function endItem({ open }: Scan): void {
	const last = open.at(-1);
	if (last !== undefined) {
		last.items++;
		last.comma = false;
	}
}

/** The Fault for a text that ends too early. */
function neverClosed({ text, open, at }: Scan): Fault {
	const last = open.at(-1);
	if (last === undefined) {
		return unexpected(text, at);
	}
	return new Fault('{place}: this bracket is never closed; paste all of the matrix', { place: placeAt(text, last.at) });
}

/** The Fault for what has no place among lists and numbers. */
export function unexpected(text: string, at: number): Fault {
	return new Fault('{place} begins {found}, which has no place there; right is one matrix such as [[0, 1], [2, 3]]', {
		place: placeAt(text, at),
		found: quote(text.slice(at, at + 82), 10),
	});
}
