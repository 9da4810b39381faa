// What the stack of layers says: its table, the walk back, its presets and the kinds of layers it is made of.

import type { ExampleWords } from './words.js';

/** A kind of layer in the list to choose from. */
interface KindWords {
	readonly name: string;
	readonly about: string;
}

export interface StackWords {
	readonly title: string;
	readonly presets: Readonly<Record<string, ExampleWords>>;
	readonly kinds: Readonly<Record<string, KindWords>>;
	/** The heads of the table. */
	readonly heads: Readonly<Record<'layer' | 'output' | 'parameters' | 'products' | 'field' | 'jump', string>>;
	/** Layers in the table, their knobs behind them: `s2` a stride of 2. */
	readonly names: Readonly<Record<'conv' | 'depthwise' | 'conv-transpose' | 'max-pool' | 'avg-pool' | 'dense', string>>;
	readonly input: string;
	readonly total: string;
	readonly summary: string;
	/** What a row of the table is, in full. */
	readonly denseIs: string;
	readonly convIs: string;
	readonly depthwiseIs: string;
	readonly transposedIs: string;
	readonly poolIs: string;
	readonly activationIs: string;
	readonly unbuilt: string;
	readonly notReached: string;
	/** The walk back from the element to the input. */
	readonly element: string;
	readonly level: string;
	readonly levelShort: string;
	readonly levelNothing: string;
	readonly inputLevel: string;
	readonly inside: string;
	/** Between what is said of the field on the input. */
	readonly comma: string;
	readonly gaps: string;
	readonly nothing: string;
	/** How the size of the field comes about; in short; by rows and columns; where the formula is silent. */
	readonly formula: string;
	readonly formulaShort: string;
	readonly formulaEach: string;
	readonly noFormula: string;
	/** The titles over the input and over the map of the layer's output. */
	readonly inputTitle: string;
	readonly mapTitle: string;
	readonly scale: string;
	readonly more: string;
	/** A row is computed before it is opened. */
	readonly computing: string;
}
