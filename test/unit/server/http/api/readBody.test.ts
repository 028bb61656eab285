import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { afterEach, expect, it } from 'vitest';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { type BodyKind, readBody, type Upload } from '../../../../../server/http/api/readBody.ts';
import type { HttpState } from '../../../../../server/http/state.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Posts to an app that reads its body as `kind`. @returns the body or the refusal's code */
async function post(
  kind: BodyKind,
  body: string | URLSearchParams | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const app = new Koa<HttpState>().use(async (ctx) => {
    try {
      const read = await readBody(ctx, kind);
      const isFile = typeof read === 'object' && read !== null && 'bytes' in read;
      const { bytes, name } = (isFile ? read : { bytes: Buffer.alloc(0), name: '' }) as Upload;
      ctx.body = isFile ? { size: bytes.length, first: bytes[0], name } : read;
    } catch (error) {
      ctx.body = { code: error instanceof DomainError ? error.code : String(error) };
    }
  });
  server = createServer(app.callback()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
  return response.json();
}

it('reads JSON and forms, each only under its own type', async () => {
  expect(await post('json', '{"a":1}', { 'content-type': 'application/json' })).toEqual({ a: 1 });
  expect(await post('form', new URLSearchParams({ text: '同意 & 推荐' }))).toEqual({ text: '同意 & 推荐' });
  expect(await post('json', new URLSearchParams({ a: '1' }))).toEqual({ code: 'request.unsupported_type' });
  expect(await post('form', '{}', { 'content-type': 'application/json' })).toEqual({
    code: 'request.unsupported_type',
  });
});

it('refuses broken JSON and bodies above the limit', async () => {
  expect(await post('json', '{', { 'content-type': 'application/json' })).toEqual({
    code: 'request.malformed',
  });
  const large = new URLSearchParams({ text: 'x'.repeat(70_000) });
  expect(await post('form', large)).toEqual({ code: 'request.too_large' });
});

it('takes a file byte for byte, with the last part of its name', async () => {
  const bytes = new Uint8Array(100_000).fill(0xd0);
  const name = (text: string) => ({ 'x-file-name': encodeURIComponent(text) });
  expect(await post('file', bytes, name('名单.csv'))).toEqual({
    size: 100_000,
    first: 0xd0,
    name: '名单.csv',
  });
  expect(await post('file', bytes, name('../../etc/名单.csv'))).toMatchObject({ name: '名单.csv' });
  expect(await post('file', bytes, name('C:\\x\\名单.csv'))).toMatchObject({ name: '名单.csv' });
  expect(await post('file', bytes, { 'x-file-name': '%E0%A4' })).toMatchObject({ name: '' });
});

it('refuses a file above 20 MB', async () => {
  const answer = await post('file', new Uint8Array(20 * 1024 * 1024 + 1)).catch(() => ({ code: 'cut off' }));
  expect(['request.too_large', 'cut off']).toContain((answer as { code: string }).code);
});
