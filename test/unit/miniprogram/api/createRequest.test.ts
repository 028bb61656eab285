import { expect, it } from 'vitest';
import { addressOf, createRequest, type Exchange } from '../../../../miniprogram/api/createRequest.ts';

type Answer = { status: number; body: unknown };

/** A server that ends every session but the newest, and a phone that signs in to it. */
function startServer(answer: (exchange: Exchange) => Answer = () => ({ status: 200, body: { ok: true } })) {
  let token = '';
  let newest = 0;
  const calls: Exchange[] = [];
  const { request, tagged } = createRequest(
    {
      async send(exchange) {
        calls.push(exchange);
        await Promise.resolve();
        if (exchange.url.endsWith('/api/mini/sessions')) {
          newest += 1;
          return { status: 200, body: { token: `t${newest}` } };
        }
        if (exchange.header.authorization !== `Bearer t${newest}`) {
          return {
            status: 401,
            body: { error: { code: 'auth.required', message: '请先登录。', problems: [] } },
          };
        }
        return answer(exchange);
      },
      loginCode: async () => 'code',
      readToken: () => token,
      writeToken: (next) => {
        token = next;
      },
    },
    { apiBase: 'https://x', account: 'a' },
  );
  const signIns = () => calls.filter(({ url }) => url.endsWith('/sessions')).length;
  return {
    request,
    tagged,
    calls,
    signIns,
    expire: () => {
      newest += 1;
    },
  };
}

it('signs in once for all calls that wait, and again once when the session has ended', async () => {
  const server = startServer();
  const three = () => Promise.all([1, 2, 3].map(() => server.request({ method: 'get', path: '/a' })));
  expect(await three()).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(server.signIns()).toBe(1);
  server.expire();
  await three();
  expect(server.signIns()).toBe(2);
});

it('gives up after one new session', async () => {
  const server = startServer(() => ({
    status: 401,
    body: { error: { code: 'auth.required', message: '请先登录。' } },
  }));
  await expect(server.request({ method: 'get', path: '/a' })).rejects.toMatchObject({
    code: 'auth.required',
  });
  expect(server.signIns()).toBe(2);
});

it('sends JSON as JSON and bytes as bytes, and answers nothing for no content', async () => {
  const server = startServer(() => ({ status: 204, body: '' }));
  expect(await server.request({ method: 'post', path: '/a', body: { x: '医' } })).toBeUndefined();
  const bytes = new ArrayBuffer(2);
  await server.request({ method: 'put', path: '/b', body: bytes });
  const [, json, file] = server.calls;
  expect([json?.data, json?.header['content-type']]).toEqual(['{"x":"医"}', 'application/json']);
  expect([file?.data, file?.header['content-type']]).toEqual([bytes, 'application/octet-stream']);
});

it('tells a refusal with its problems, a broken line as such, and a page of a proxy in general words', async () => {
  const problems = [{ path: 'a', code: 'b', message: 'c' }];
  const refusing = startServer(() => ({
    status: 422,
    body: { error: { code: 'input.invalid', message: '改', problems } },
  }));
  await expect(refusing.request({ method: 'get', path: '/a' })).rejects.toMatchObject({
    code: 'input.invalid',
    problems,
  });
  const broken = startServer(() => {
    throw new Error('request:fail');
  });
  await expect(broken.request({ method: 'get', path: '/a' })).rejects.toMatchObject({ code: 'network' });
  const proxy = startServer(() => ({ status: 502, body: '<html>' }));
  await expect(proxy.request({ method: 'get', path: '/a' })).rejects.toMatchObject({ code: 'busy' });
});

it('puts parameters into the address and leaves out what is not asked', () => {
  const address = addressOf({
    path: '/l/{no}/x',
    params: { no: 'a/b' },
    query: { q: '医 院', none: undefined },
  });
  expect(address).toBe('/l/a%2Fb/x?q=%E5%8C%BB%20%E9%99%A2');
});

it('brings what seldom changes again only when it has changed', async () => {
  let answer: Answer & { tag?: string } = { status: 200, body: { v: 1 }, tag: '"a"' };
  const server = startServer(() => answer);
  expect(await server.tagged({ method: 'get', path: '/f' }, '')).toEqual({ value: { v: 1 }, tag: '"a"' });
  answer = { status: 304, body: '' };
  expect(await server.tagged({ method: 'get', path: '/f' }, '"a"')).toBeNull();
  expect(server.calls.at(-1)?.header['if-none-match']).toBe('"a"');
});
