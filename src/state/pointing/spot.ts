// What a person can point at: something on the screen that a cursor can be put on, named as the cursor's own place is.

import type { DigitView } from '../digits/digits.js';
import type { Panel } from '../stage/stage.js';

export type Spot =
	/** A cell of the stage in view, and, where several channels are drawn, which of them. */
	| { readonly on: 'panel'; readonly panel: Panel; readonly row: number; readonly col: number; readonly part?: number }
	/** A cell of a grid that is filled in. */
	| { readonly on: 'answer'; readonly row: number; readonly col: number }
	/** An option, an item to be put in order, a point of a sentence: by its place on the screen. */
	| { readonly on: 'option'; readonly index: number }
	/** An entry of the home screen. */
	| { readonly on: 'entry'; readonly index: number }
	/** An entry of a list to choose from. */
	| { readonly on: 'choice'; readonly index: number }
	| { readonly on: 'knob'; readonly index: number }
	/** A row of the stack's table. */
	| { readonly on: 'row'; readonly index: number }
	/** An element of the output of the stack's row in view. */
	| { readonly on: 'element'; readonly row: number; readonly col: number }
	/** A view of the digits, by its name over all of them. */
	| { readonly on: 'tab'; readonly view: DigitView }
	| { readonly on: 'map'; readonly layer: number; readonly channel: number }
	| { readonly on: 'unit'; readonly channel: number; readonly row: number; readonly col: number }
	/** A cell of the confusion matrix. */
	| { readonly on: 'pair'; readonly label: number; readonly guess: number }
	/** A digit of the gallery, by its place among those that are shown. */
	| { readonly on: 'picture'; readonly index: number };

export type SpotKind = Spot['on'];
