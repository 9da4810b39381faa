// Loaded before the program, in each of its threads: whoever asks for a network is refused, and written down. `NETWORK_LOG` names the file.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import { isMainThread } from 'node:worker_threads';

const note = line => appendFileSync(process.env.NETWORK_LOG, `${line}\n`);

/** Puts in the place of a function one that writes its call down and throws. */
function deny(owner, name, shown) {
	/** A class is called with `new`, which an arrow function does not allow. */
	function refused() {
		note(`attempt ${shown}`);
		throw new Error(`${shown} is denied`);
	}
	Object.defineProperty(owner, name, { value: refused, configurable: true, writable: true });
}

/** What each module has that reaches out, or listens. */
const DENIED = [
	['net', net, ['connect', 'createConnection', 'createServer']],
	['net.Socket', net.Socket.prototype, ['connect']],
	['net.Server', net.Server.prototype, ['listen']],
	['dgram', dgram, ['createSocket']],
	['dgram.Socket', dgram.Socket.prototype, ['bind', 'connect', 'send']],
	['dns', dns, Object.keys(dns).filter(name => /^(?:lookup|resolve|reverse)/.test(name))],
	['dns.promises', dns.promises, Object.keys(dns.promises).filter(name => /^(?:lookup|resolve|reverse)/.test(name))],
	['http', http, ['request', 'get', 'createServer']],
	['https', https, ['request', 'get', 'createServer']],
	['http2', http2, ['connect', 'createServer', 'createSecureServer']],
	['tls', tls, ['connect', 'createServer']],
	['inspector', inspector, ['open']],
	['global', globalThis, ['fetch', 'WebSocket', 'EventSource']],
];

for (const [shown, owner, names] of DENIED) {
	for (const name of names) {
		deny(owner, name, `${shown}.${name}`);
	}
}
syncBuiltinESMExports();
note(isMainThread ? 'watching the program' : 'watching a thread');
