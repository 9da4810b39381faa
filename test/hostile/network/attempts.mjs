// Tries every way to a network, in the program and in a thread: what shall be caught.

import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns';
import { resolve } from 'node:dns/promises';
import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { request } from 'node:https';
import { open } from 'node:inspector';
import { connect, createServer, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { isMainThread, Worker } from 'node:worker_threads';

const ATTEMPTS = [
	() => connect(9, '127.0.0.1'),
	() => new Socket().connect(9, '127.0.0.1'),
	() => createServer().listen(0),
	() => createSocket('udp4'),
	() => lookup('localhost', () => {}),
	() => resolve('localhost'),
	() => get('http://127.0.0.1:9'),
	() => request('https://127.0.0.1:9'),
	() => connectHttp2('http://127.0.0.1:9'),
	() => connectTls(9),
	() => open(0),
	() => fetch('http://127.0.0.1:9'),
	() => new WebSocket('ws://127.0.0.1:9'),
];

let refused = 0;
for (const attempt of ATTEMPTS) {
	try {
		attempt();
	} catch {
		refused++;
	}
}
if (isMainThread) {
	new Worker(new URL(import.meta.url));
}
process.stdout.write(`${refused} of ${ATTEMPTS.length}\n`);
