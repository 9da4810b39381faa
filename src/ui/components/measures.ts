// What every screen keeps free, for whoever shares out the rest.

/** Columns left free on both sides of a screen. */
export const MARGIN = 2;
/** Lines that the frame itself takes: title and rule, rule and keys. */
export const FRAME_LINES = 4;
/** Of these, the lines above what the screen is about. */
export const HEAD_LINES = 2;
