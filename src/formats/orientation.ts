// A camera held upright stores its picture lying on its side, and says so in a tag. The tag comes from outside: every
// offset is measured, only the first table is looked at, and a tag that can't be read leaves the picture as it is stored.

/** Where a stored picture's first row and column are seen. 1: as stored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

interface Turn {
	/** Rows become columns. */
	readonly across: boolean;
	/** Stored rows are taken from the last. */
	readonly rowsBack: boolean;
	/** Stored columns are taken from the last. */
	readonly colsBack: boolean;
}

/** Exif 2.32, table of tag 274, Orientation. */
const TURNS: Readonly<Record<Orientation, Turn>> = {
	1: { across: false, rowsBack: false, colsBack: false },
	2: { across: false, rowsBack: false, colsBack: true },
	3: { across: false, rowsBack: true, colsBack: true },
	4: { across: false, rowsBack: true, colsBack: false },
	5: { across: true, rowsBack: false, colsBack: false },
	6: { across: true, rowsBack: true, colsBack: false },
	7: { across: true, rowsBack: true, colsBack: true },
	8: { across: true, rowsBack: false, colsBack: true },
};

const ORIENTATION_TAG = 274;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** The orientation that an Exif block (a TIFF file of its own) states; 1 where it states none, or is damaged. */
export function orientationIn(tiff: Uint8Array): Orientation {
	const order = String.fromCharCode(...tiff.subarray(0, 4));
	const little = order === 'II*\0';
	if (!little && order !== 'MM\0*') {
		return 1;
	}
	const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
	const short = (at: number): number => (at + 2 <= tiff.length ? view.getUint16(at, little) : 0);
	const table = tiff.length >= 8 ? view.getUint32(4, little) : tiff.length;
	for (let entry = 0; entry < short(table); entry++) {
		const at = table + 2 + entry * ENTRY_BYTES;
		if (short(at) === ORIENTATION_TAG && short(at + 2) === SHORT) {
			const stated = short(at + 8);
			return isOrientation(stated) ? stated : 1;
		}
	}
	return 1;
}

const isOrientation = (stated: number): stated is Orientation => Object.hasOwn(TURNS, stated);

/** Whether rows and columns are exchanged. */
export const turnsAcross = (orientation: Orientation): boolean => TURNS[orientation].across;

/** Values of shape (channels, rows, cols) as they are to be seen: the same channels, rows and columns exchanged where `turnsAcross`. */
export function upright(data: Float64Array, rows: number, cols: number, orientation: Orientation): Float64Array {
	if (orientation === 1) {
		return data;
	}
	const { across, rowsBack, colsBack } = TURNS[orientation];
	const seenCols = across ? rows : cols;
	const area = rows * cols;
	return data.map((_, index) => {
		const place = index % area;
		const [down, along] = [Math.floor(place / seenCols), place % seenCols];
		const [row, col] = across ? [along, down] : [down, along];
		return data[index - place + (rowsBack ? rows - 1 - row : row) * cols + (colsBack ? cols - 1 - col : col)] as number;
	});
}
