import Router from '@koa/router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../../../server/domain/errors.ts';
import { startApp } from './support.ts';

const canary = 'CANARY-张三-110101199003070038';
const webhookRoutes = new Router();
webhookRoutes.get('/boom', () => {
  throw new Error(canary);
});
webhookRoutes.get('/refused', () => {
  throw new DomainError('input.invalid', {
    problems: [{ path: 'a.b', code: 'required', message: '请填写。' }],
  });
});

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ webhookRoutes });
});
afterAll(() => app.close());

/** Every kind of answer: page, file, data, refusal, defect, unknown path, wrong method. */
const answers: [method: string, path: string, status: number][] = [
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/console/', 200],
  ['GET', '/console/applications/SQ1', 200],
  ['GET', '/console/assets/index-abc123.js', 200],
  ['GET', '/console/assets/missing.js', 404],
  ['GET', '/console/../../package.json', 404],
  ['GET', '/console/..%2f..%2fpackage.json', 404],
  ['GET', '/console/%00', 200],
  ['GET', '/console/%E0%A4%A.js', 404],
  ['GET', '/', 302],
  ['GET', '/pages/style.css', 200],
  ['GET', '/nothing', 404],
  ['GET', '/api/nothing', 404],
  ['GET', '/api/session', 401],
  ['GET', '/api/applications/%E0%A4%A', 401],
  ['GET', '/boom', 500],
  ['GET', '/refused', 422],
  ['PUT', '/api/session', 405],
  ['PATCH', '/nothing', 405],
  ['OPTIONS', '/api/session', 405],
  ['TRACE', '/', 405],
  ['POST', '/api/session', 405],
  ['POST', '/healthz', 404],
];

async function call(method: string, path: string, init: RequestInit = {}) {
  const { request } = await import('node:http');
  const url = new URL(app.base);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      // fetch would normalise the path and refuse TRACE.
      const headers = init.headers as Record<string, string> | undefined;
      const req = request({
        host: url.hostname,
        port: url.port,
        method,
        path,
        ...(headers ? { headers } : {}),
      });
      req.on('response', async (res) => {
        const chunks: Buffer[] = [];
        for await (const chunk of res) chunks.push(chunk as Buffer);
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
      req.on('error', reject);
      req.end(init.body as string | undefined);
    },
  );
}

const json = { 'content-type': 'application/json' };

describe('createApp', () => {
  it.each(answers)(
    '%s %s answers %i with the security headers of every other answer',
    async (method, path, status) => {
      const answer = await call(method, path);
      expect(answer.status).toBe(status);
      const reference = await call('GET', '/healthz');
      for (const name of [
        'content-security-policy',
        'x-content-type-options',
        'x-frame-options',
        'referrer-policy',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
      ]) {
        expect(answer.headers[name], name).toBe(reference.headers[name]);
        expect(answer.headers[name], name).toBeTruthy();
      }
      expect(answer.headers['x-powered-by']).toBeUndefined();
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('forbids inline and foreign scripts', async () => {
    const { headers } = await call('GET', '/console/');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('answers a defect without saying what it was, and logs it under the same id', async () => {
    app.lines.length = 0;
    const { body } = await call('GET', '/boom');
    const { error } = JSON.parse(body);
    expect(body).not.toContain('CANARY');
    expect(body).not.toContain('.ts');
    expect(error).toMatchObject({ code: 'internal.error', problems: [] });
    const logged = app.lines.find(({ level, fields }) => level === 'error' && 'requestId' in fields);
    expect(logged?.fields).toMatchObject({ requestId: error.requestId });
  });

  it('answers a refusal with its code and every problem', async () => {
    const { body } = await call('GET', '/refused');
    expect(JSON.parse(body).error).toMatchObject({
      code: 'input.invalid',
      problems: [{ path: 'a.b', code: 'required', message: '请填写。' }],
    });
  });

  it('logs method, pattern, status and time, but no path, query or body', async () => {
    app.lines.length = 0;
    await call('GET', `/api/applications/${canary.slice(0, 6)}?name=secret`);
    await call('GET', '/console/applications/SQ20251123ABCDEF');
    const text = JSON.stringify(app.lines);
    expect(text).toContain('/api/applications/:no');
    expect(text).toContain('/console/*');
    expect(text).not.toMatch(/CANARY|secret|SQ2025/);
  });

  it('caches hashed files for a year and pages not at all', async () => {
    expect((await call('GET', '/console/assets/index-abc123.js')).headers['cache-control']).toMatch(
      /max-age=31536000.*immutable/,
    );
    expect((await call('GET', '/console/')).headers['cache-control']).toBe('no-cache');
    expect((await call('GET', '/api/session')).headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['malformed JSON', json, '{"username":', 400, 'request.malformed'],
    ['a JSON primitive', json, '"x"', 400, 'request.malformed'],
    ['another type', { 'content-type': 'text/plain' }, 'x', 415, 'request.unsupported_type'],
    ['no type', {}, '{}', 415, 'request.unsupported_type'],
    ['too much', json, JSON.stringify({ username: 'x'.repeat(70_000) }), 413, 'request.too_large'],
    ['wrong fields', json, '{"username":5,"extra":1}', 422, 'input.invalid'],
    ['another origin', { ...json, origin: 'https://evil.example' }, '{}', 403, 'auth.csrf'],
    ['an opaque origin', { ...json, origin: 'null' }, '{}', 403, 'auth.csrf'],
    ['a cross-site form', { ...json, 'sec-fetch-site': 'cross-site' }, '{}', 403, 'auth.csrf'],
    ['the public origin', { ...json, origin: 'https://fund.example' }, '{}', 422, 'input.invalid'],
  ])('refuses a login body with %s', async (_what, headers, body, status, code) => {
    const answer = await call('POST', '/api/sessions', { headers, body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).error.code).toBe(code);
  });

  it('names every wrong field of a login at once', async () => {
    const { body } = await call('POST', '/api/sessions', {
      headers: json,
      body: '{"username":"","totp":"12"}',
    });
    const paths = JSON.parse(body).error.problems.map((problem: { path: string }) => problem.path);
    expect(paths).toEqual(['username', 'password', 'totp']);
  });

  it('says when a part is missing', async () => {
    const down = await startApp({ ready: async () => ({ ok: false, parts: { store: false, queue: true } }) });
    const answer = await fetch(`${down.base}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ ok: false, parts: { store: false, queue: true } });
    expect((await fetch(`${down.base}/healthz`)).status).toBe(200);
    await down.close();
  });

  it('sends HSTS only behind TLS', async () => {
    const https = await startApp({ secureCookies: true });
    expect((await fetch(`${https.base}/healthz`)).headers.get('strict-transport-security')).toContain(
      'max-age=31536000',
    );
    expect((await call('GET', '/healthz')).headers['strict-transport-security']).toBeUndefined();
    await https.close();
  });

  it('slows down one address that calls too often', async () => {
    const busy = await startApp();
    const statuses = [];
    for (let i = 0; i < 62; i += 1)
      statuses.push((await fetch(`${busy.base}/api/sessions`, { method: 'POST' })).status);
    expect(statuses.slice(0, 60)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
    const answer = await fetch(`${busy.base}/api/sessions`, { method: 'POST' });
    expect(answer.headers.get('retry-after')).toBe('60');
    await busy.close();
  });
});
