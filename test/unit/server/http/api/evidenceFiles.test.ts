import Koa from 'koa';
import { afterEach, expect, it } from 'vitest';
import { originalFile, previewFile } from '../../../../../server/http/api/uploads/evidenceFiles.ts';
import { securityHeaders } from '../../../../../server/http/middleware/securityHeaders.ts';
import type { HttpState } from '../../../../../server/http/state.ts';
import { closeServer, listen } from '../../../../../server/platform/listen.ts';

let close = async () => {};
afterEach(() => close());

async function answerOf(kind: ReturnType<typeof originalFile>): Promise<Response> {
  const app = new Koa<HttpState>();
  app.use(securityHeaders({ https: false }));
  const name = `现场 '照片'\r\nX-Evil: 1.html`;
  app.use((ctx) => kind.send(ctx, { bytes: Buffer.from('<script>'), mime: 'text/html', name }));
  const { server, port } = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
  close = () => closeServer(server);
  return fetch(`http://127.0.0.1:${port}/`);
}

it.each([
  ['an original', originalFile(), 'application/octet-stream'],
  ['a preview', previewFile(), 'image/jpeg'],
])('%s goes out so that nothing in it runs', async (_what, kind, type) => {
  const { headers } = await answerOf(kind);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

it('an original is saved under its name, whatever signs that has', async () => {
  const { headers } = await answerOf(originalFile());
  const disposition = headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toContain("'照片'");
  expect(headers.get('x-evil')).toBeNull();
});
