// The app as it is on a terminal, in this process: its store, Ink, the stream that sends only what changed, and an emulator at its end.

import { PassThrough, Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import unicode from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import { render } from 'ink';
import { createFrameStream } from '../../src/runtime/frame-stream.js';
import { createStore, type Store } from '../../src/runtime/store.js';
import type { Effect } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { wordsOf } from '../../src/text/words.js';
import { App } from '../../src/ui/app.js';
import { themeFor } from '../../src/ui/theme/theme.js';
import { linesOf } from '../terminal/screen.js';
import { PLAIN } from '../ui/screen.js';

export interface Mounted {
	readonly store: Store;
	/** Bytes of the keyboard. */
	readonly type: (bytes: string) => void;
	readonly resize: (columns: number, rows: number) => Promise<void>;
	/** What the terminal shows, once all that was sent is drawn. */
	readonly shown: () => Promise<string[]>;
	readonly unmount: () => void;
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** The app on a model. `perform` is asked for what `update` wants. */
export function mount(model: Model, perform: (effect: Effect) => void): Mounted {
	const { columns, rows } = model.size;
	const emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
	emulator.loadAddon(new unicode.Unicode11Addon());
	emulator.unicode.activeVersion = '11';
	const terminal = Object.defineProperties(new Writable({ write: (bytes, _, done) => emulator.write(bytes, done) }), {
		columns: { get: () => emulator.cols },
		rows: { get: () => emulator.rows },
	}) as WriteStream;
	const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });
	const frames = createFrameStream(terminal);
	const store = createStore(model, perform);
	const app = render(<App store={store} theme={themeFor(PLAIN)} words={wordsOf('en')} />, {
		stdin: stdin as unknown as NodeJS.ReadStream,
		stdout: frames as unknown as NodeJS.WriteStream,
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	return {
		store,
		type: bytes => void stdin.write(bytes),
		resize: async (wide, high) => {
			emulator.resize(wide, high);
			store.send([{ type: 'resize', columns: wide, rows: high }]);
			await turn();
			frames.redraw();
			frames.emit('resize');
		},
		shown: async () => {
			for (let turns = 0; turns < 4; turns++) {
				await turn();
			}
			await new Promise<void>(resolve => emulator.write('', resolve));
			return linesOf(emulator);
		},
		unmount: () => {
			app.unmount();
			emulator.dispose();
		},
	};
}
