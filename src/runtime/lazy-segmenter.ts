// Several of Ink's packages make a segmenter when they are loaded, a tenth of the whole start, and hardly ever use it.
// The bundle gives them this one, which becomes a real one when it is first asked.

const { Segmenter: Real } = Intl;

export class LazySegmenter {
	readonly #make: () => Intl.Segmenter;
	#made: Intl.Segmenter | undefined;

	constructor(...options: ConstructorParameters<typeof Intl.Segmenter>) {
		this.#make = () => new Real(...options);
	}

	segment(text: string): Intl.Segments {
		this.#made ??= this.#make();
		return this.#made.segment(text);
	}
}
