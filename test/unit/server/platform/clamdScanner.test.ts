import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createClamdScanner } from '../../../../server/platform/clamdScanner.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A clamd that answers every stream with `answer` and keeps what it was sent. */
async function clamd(answer: string, { early = false } = {}) {
  const received: Buffer[] = [];
  const path = join(mkdtempSync(join(tmpdir(), 'fundwatch-clamd-')), 'clamd.sock');
  server = createServer((socket) => {
    let all = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      all = Buffer.concat([all, data]);
      if (all.includes('zVERSION\0')) return void socket.end('ClamAV 1.4.3/27500/Sat Nov 28 2026\0');
      if (!early && !all.subarray(-4).equals(Buffer.alloc(4))) return;
      received.push(all);
      socket.end(`${answer}\0`);
    });
  }).listen(path);
  await once(server, 'listening');
  return { scanner: createClamdScanner(path), received };
}

it('sends the whole file in chunks with their lengths, and says who looked', async () => {
  const { scanner, received } = await clamd('stream: OK');
  const bytes = Buffer.alloc(600_000, 7);
  expect(await scanner.scan(bytes)).toEqual({ state: 'clean', engine: 'ClamAV 1.4.3/27500' });
  const [sent = Buffer.alloc(0)] = received;
  expect(sent.subarray(0, 10).toString()).toBe('zINSTREAM\0');
  const chunks: Buffer[] = [];
  for (let at = 10; at + 4 < sent.length; ) {
    const length = sent.readUInt32BE(at);
    chunks.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  expect(chunks.length).toBe(3);
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
});

it('tells what was found', async () => {
  const { scanner } = await clamd('stream: Eicar-Test-Signature FOUND');
  expect(await scanner.scan(Buffer.from('x'))).toMatchObject({
    state: 'infected',
    signature: 'Eicar-Test-Signature',
  });
});

it('takes anything else for no answer: a limit, an error, nobody there', async () => {
  const limit = await clamd('INSTREAM size limit exceeded. ERROR', { early: true });
  await expect(limit.scanner.scan(Buffer.alloc(2_000_000))).rejects.toThrow(/size limit|EPIPE|ECONNRESET/);
  server?.close();
  const silent = await clamd('');
  await expect(silent.scanner.scan(Buffer.from('x'))).rejects.toThrow('no answer');
  await expect(createClamdScanner('/nowhere/clamd.sock').scan(Buffer.from('x'))).rejects.toThrow('ENOENT');
  await expect(createClamdScanner('127.0.0.1:1').scan(Buffer.from('x'))).rejects.toThrow('ECONNREFUSED');
});
