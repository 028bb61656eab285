import { connect, type NetConnectOpts } from 'node:net';
import type { Scanner } from './scanner.ts';

const chunkBytes = 256 * 1024;
/** A file of 20 MB takes clamd a few seconds, an archive in it longer. */
const timeoutMs = 60_000;

/**
 * ClamAV's daemon, asked over its socket (`INSTREAM`, clamd(8)): the file never touches a disk.
 * @param address path of a socket, or `host:port`
 */
export function createClamdScanner(address: string): Scanner {
  const options = addressOf(address);
  return {
    async scan(bytes) {
      const version = await ask(options, [Buffer.from('zVERSION\0')]);
      const answer = await ask(options, streamOf(bytes));
      // `ClamAV 1.4.3/27500/…`: engine and signatures; the date after them says no more.
      const engine = version.split('/').slice(0, 2).join('/');
      if (answer === 'stream: OK') return { state: 'clean', engine };
      const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
      if (!signature) throw new Error(`clamd: ${answer.slice(0, 200) || 'no answer'}`);
      return { state: 'infected', engine, signature };
    },
  };
}

function addressOf(address: string): NetConnectOpts {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  return host && port ? { host, port: Number(port) } : { path: address };
}

/** Chunks, each after its length (4 bytes, big-endian); a length of 0 ends the stream. */
function* streamOf(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}

/** Sends one command on a connection of its own. @returns its answer without the final zero byte */
function ask(options: NetConnectOpts, chunks: Iterable<Uint8Array>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(options);
    const answer: Buffer[] = [];
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error('clamd does not answer')));
    socket.on('error', reject);
    socket.on('data', (data: Buffer) => answer.push(data));
    // clamd answers and closes early when a file is beyond its own limits: the answer says so.
    socket.on('close', () => resolve(Buffer.concat(answer).toString('utf8').replace(/\0.*$/s, '').trim()));
    socket.on('connect', () => {
      for (const chunk of chunks) socket.write(chunk);
    });
  });
}
