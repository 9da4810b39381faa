// A digit that is drawn: a pen over 28×28 pixels, with soft edges as the scanned ones have.

/** Never changed: a stroke makes another. */
export interface Drawing {
	/** 0 paper, 255 ink; 28·28 of them, row by row. */
	readonly pixels: Uint8Array;
	readonly pen: { readonly row: number; readonly col: number };
	/** Whether moving draws. */
	readonly down: boolean;
	/** Whether the pen takes ink away. */
	readonly erasing: boolean;
	/** What it was before each of the last strokes, the latest last. */
	readonly past: readonly Uint8Array[];
}
