import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultKinds } from '../../../../sandbox/wechat/api/faultKinds.ts';
import { type Pair, startPair } from './support/sandbox.ts';

const path = '/cgi-bin/message/custom/send';

describe('injected faults', () => {
  let pair: Pair;
  let openid: string;
  beforeEach(async () => {
    pair = await startPair();
    ({ openid } = await pair.person());
    await pair.token();
  });
  afterEach(() => pair.stop());

  const inject = (body: Record<string, unknown>) => pair.post('/faults', { endpoint: path, ...body });
  const send = () => pair.api(path, { touser: openid, msgtype: 'text', text: { content: 'x' } });
  const arrived = async () => (await pair.inbox(openid)).filter((i) => i.via === 'kf').length;

  it('answers an errcode once, without effect', async () => {
    await inject({ kind: 'errcode', value: 45009 });
    expect((await send()).json).toMatchObject({ errcode: 45009, errmsg: expect.stringContaining('rid: ') });
    expect(await arrived()).toBe(0);
    expect((await send()).json.errcode).toBe(0);
  });

  it('counts down and can last until cleared', async () => {
    await inject({ kind: 'errcode', value: -1, times: 2 });
    expect([(await send()).json.errcode, (await send()).json.errcode, (await send()).json.errcode]).toEqual([
      -1, -1, 0,
    ]);
    await inject({ kind: 'errcode', value: 45011, times: null });
    for (let i = 0; i < 3; i++) expect((await send()).json.errcode).toBe(45011);
    expect((await pair.get<unknown[]>('/faults')).json).toHaveLength(1);
    await pair.call('DELETE', '/faults');
    expect((await send()).json.errcode).toBe(0);
  });

  it('hits every endpoint with *, or one account only', async () => {
    await inject({ endpoint: '*', kind: 'errcode', value: -1 });
    expect((await pair.api('/cgi-bin/menu/get')).json.errcode).toBe(-1);
    await inject({ kind: 'errcode', value: -1, account: 'other' });
    expect((await send()).json.errcode).toBe(0);
  });

  it('answers a status, HTML, nothing, or pretty JSON', async () => {
    await inject({ kind: 'status', value: 503 });
    expect((await send()).status).toBe(503);
    await inject({ kind: 'html' });
    const html = await send();
    expect([html.status, html.headers.get('content-type')]).toEqual([502, 'text/html']);
    await inject({ kind: 'empty' });
    expect([(await send()).status, await arrived()]).toEqual([200, 0]);
    await inject({ kind: 'pretty' });
    expect((await send()).text).toBe('{\n  "errcode": 0,\n  "errmsg": "ok"\n}');
    expect(await arrived()).toBe(1);
  });

  it('drops before and after acceptance', async () => {
    await inject({ kind: 'drop' });
    await expect(send()).rejects.toThrow();
    expect(await arrived()).toBe(0);
    await inject({ kind: 'dropAfterAccept' });
    await expect(send()).rejects.toThrow();
    expect(await arrived()).toBe(1);
    const { json } = await pair.get<{ calls: unknown[] }>(`/ledger?endpoint=${path}`);
    expect(json.calls).toMatchObject([
      { accepted: false, fault: 'drop', response: null },
      { accepted: true, fault: 'dropAfterAccept', response: null },
    ]);
  });

  it('delays before and after acceptance, and loses the answer of an accepted call', async () => {
    await inject({ kind: 'delay', value: 120 });
    const begin = performance.now();
    expect((await send()).json.errcode).toBe(0);
    expect(performance.now() - begin).toBeGreaterThan(110);
    await inject({ kind: 'delayAfterAccept', value: 400 });
    const slow = send();
    await expect.poll(arrived, { timeout: 350 }).toBe(2);
    expect((await slow).json.errcode).toBe(0);
    await inject({ kind: 'statusAfterAccept', value: 502 });
    expect([(await send()).status, await arrived()]).toEqual([502, 3]);
  });

  it('gives up waiting when the simulator stops', async () => {
    await inject({ kind: 'delay', value: 60_000 });
    const slow = send().catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begin = performance.now();
    await pair.wechat.stop();
    expect(performance.now() - begin).toBeLessThan(2000);
    await slow;
  });

  it.each([
    ['an unknown kind', { kind: 'flood' }, ['kind']],
    ['an unknown endpoint', { kind: 'drop', endpoint: '/x' }, ['endpoint']],
    ['a missing value', { kind: 'delay' }, ['value']],
    ['two problems', { kind: 'status', value: 200, endpoint: '/x' }, ['value', 'endpoint']],
    ['a strange times', { kind: 'drop', times: 0 }, ['times']],
    ['an unknown field', { kind: 'drop', once: true }, ['']],
  ])('refuses %s', async (_name, body, paths) => {
    const answer = await pair.post<{ errors: Array<{ path: string }> }>('/faults', {
      endpoint: path,
      ...body,
    });
    expect(answer.status).toBe(400);
    expect(answer.json.errors.map((e) => e.path)).toEqual(paths);
  });

  it('is documented', async () => {
    const { readFileSync } = await import('node:fs');
    const readme = readFileSync(new URL('../../../../sandbox/wechat/README.md', import.meta.url), 'utf8');
    for (const kind of Object.keys(faultKinds)) expect(readme).toContain(`\`${kind}\``);
  });
});
