// Everything that can happen to the app, and everything it can ask for.

import type { Model } from './model.js';

/** What came in. A resize and a tick are messages like a key. */
export type Message =
	| { readonly type: 'key'; readonly key: string }
	| { readonly type: 'resize'; readonly columns: number; readonly rows: number }
	| { readonly type: 'tick'; readonly run: number };

/** What the runtime is asked to do. A `tick` effect is answered by a `tick` message of the same run. */
export type Effect =
	| { readonly type: 'quit'; readonly status: number }
	| { readonly type: 'suspend' }
	| { readonly type: 'tick'; readonly run: number; readonly after: number };

/** What an update yields: the next model, and what the runtime shall do. */
export type Next = readonly [Model, readonly Effect[]];
