import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../../../sandbox/wechat/api/registry.ts';
import { appid, type Pair, startPair } from './support/sandbox.ts';

describe('the manners of the API side', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({ account: { quotas: { '/cgi-bin/menu/get': 3 } } });
  });
  afterAll(() => pair.stop());
  afterEach(() => pair.call('DELETE', '/ledger'));

  it('answers compact JSON under its own content type, with a rid in errors', async () => {
    const answer = await pair.api('/cgi-bin/user/info?openid=oNobody');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; encoding=utf-8');
    expect(answer.text).toMatch(
      /^\{"errcode":40003,"errmsg":"invalid openid rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}"\}$/,
    );
  });

  it('shouts about an unknown endpoint', async () => {
    const answer = await pair.api('/cgi-bin/does/not/exist', {});
    expect(answer.json.errcode).toBe(40066);
    const ledger = await pair.get<{ calls: Array<Record<string, unknown>> }>('/ledger');
    expect(ledger.json.calls.at(-1)).toMatchObject({
      endpoint: '/cgi-bin/does/not/exist',
      hint: 'the sandbox does not know /cgi-bin/does/not/exist',
      accepted: false,
    });
  });

  it.each([...endpoints.values()].filter((e) => e.token !== 'none').map((e) => [e.path, e.method] as const))(
    'asks for a token at %s',
    async (path, method) => {
      const answer = await pair.call<{ errcode: number }>(method, path, method === 'POST' ? {} : undefined);
      expect(answer.json.errcode).toBe(41001);
    },
  );

  it.each([
    ['a GET where POST is needed', '/cgi-bin/message/template/send', undefined, 43002],
    ['a POST where GET is needed', '/cgi-bin/menu/get', {}, 43001],
  ])('refuses %s', async (_name, path, body, errcode) => {
    expect((await pair.api(path, body)).json.errcode).toBe(errcode);
  });

  it('tells empty, broken and wrong bodies apart', async () => {
    const url = `/cgi-bin/message/template/send?access_token=${await pair.token()}`;
    const send = async (body: string) =>
      (await (await fetch(pair.wechat.url + url, { method: 'POST', body })).json()) as { errcode: number };
    expect((await send('')).errcode).toBe(44002);
    expect((await send('{')).errcode).toBe(47001);
    expect((await send('[]')).errcode).toBe(47003);
    expect((await send('{"data":{},"tempalte_id":"x"}')).errcode).toBe(47003);
  });

  it('stops at the daily limit until Beijing midnight', async () => {
    const codes: unknown[] = [];
    for (let i = 0; i < 4; i++) codes.push((await pair.api('/cgi-bin/menu/get')).json.errcode);
    expect(codes).toEqual([46003, 46003, 46003, 45009]);
    const { json } = await pair.get<{ quotas: Array<Record<string, unknown>> }>('/ledger');
    expect(json.quotas).toContainEqual({
      account: 'bureau',
      appid,
      endpoint: '/cgi-bin/menu/get',
      used: 3,
      limit: 3,
    });
    await pair.api('/cgi-bin/clear_quota', { appid });
    expect((await pair.api('/cgi-bin/menu/get')).json.errcode).toBe(46003);
  });

  it('shows the gauge, and clears ten times a month', async () => {
    const gauge = await pair.api('/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/menu/get' });
    expect(gauge.json.quota).toEqual({ daily_limit: 3, used: 1, remain: 2 });
    expect((await pair.api('/cgi-bin/openapi/quota/get', { cgi_path: '/x' })).json.errcode).toBe(76021);
    for (let i = 2; i <= 10; i++) await pair.api('/cgi-bin/clear_quota', { appid });
    expect((await pair.api('/cgi-bin/clear_quota', { appid })).json.errcode).toBe(48006);
    expect((await pair.api('/cgi-bin/clear_quota', { appid: 'wx0000000000000000' })).json.errcode).toBe(
      40013,
    );
  });
});

describe('quota days and minutes', () => {
  it('start again at midnight in Beijing', async () => {
    // 23:59 on 2026-11-23 in Beijing.
    const clock = { now: () => Date.UTC(2026, 10, 23, 15, 59) };
    const pair = await startPair({ clock, account: { quotas: { '/cgi-bin/menu/get': 1 } } });
    await pair.api('/cgi-bin/menu/get');
    expect((await pair.api('/cgi-bin/menu/get')).json.errcode).toBe(45009);
    await pair.advance(60_000);
    expect((await pair.api('/cgi-bin/menu/get')).json.errcode).toBe(46003);
    await pair.stop();
  });
});
