// Stands in the bundle for Node's `assert`, which is loaded for one line of a package that Ink uses. Node, as it loads it, asks for
// the colours of the terminal, and says what it thinks of the environment in the middle of the screen.

export const equal = (): void => {};
