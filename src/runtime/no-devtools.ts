// Stands in the bundle for React's developer tools, which Ink would load only while it is itself being developed.

export const initialize = (): void => {};
export const connectToDevTools = (): void => {};
export default { initialize, connectToDevTools };
