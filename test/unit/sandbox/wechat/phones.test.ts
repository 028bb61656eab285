import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageTypes } from '../../../../sandbox/wechat/phones/messageTypes.ts';
import { accountFor, type Pair, startPair } from './support/sandbox.ts';

interface Errors {
  errors: Array<{ path: string; message: string }>;
}

describe('the phones API', () => {
  let pair: Pair;
  let openid: string;
  beforeAll(async () => {
    pair = await startPair();
    ({ openid } = await pair.person());
  });
  afterAll(() => pair.stop());

  const paths = (answer: { json: Errors }) => answer.json.errors.map((e) => e.path);

  it.each([
    ['an unknown account', { account: 'x' }, ['account']],
    ['no nickname and a bad flag', { nickname: '', follow: 'yes' }, ['nickname', 'follow']],
    ['an unknown field', { name: 'x' }, ['']],
  ])('refuses a phone with %s', async (_name, body, expected) => {
    const answer = await pair.post<Errors>('/phones', body);
    expect([answer.status, paths(answer)]).toEqual([400, expected]);
  });

  it.each([
    ['no type', {}, ['type']],
    ['an unknown type', { type: 'sticker' }, ['type']],
    ['a type of Object.prototype', { type: 'toString' }, ['type']],
    ['empty text', { type: 'text', content: '' }, ['content']],
    ['a place off the globe', { type: 'location', lat: 91, lng: 'x' }, ['lat', 'lng']],
    ['a strange msgId', { type: 'text', content: 'x', msgId: '-1' }, ['msgId']],
  ])('refuses a message with %s', async (_name, body, expected) => {
    const answer = await pair.post<Errors>(`/phones/${openid}/messages`, body);
    expect([answer.status, paths(answer)]).toEqual([400, expected]);
  });

  it('names the possible types', async () => {
    const answer = await pair.post<Errors>(`/phones/${openid}/messages`, { type: 'sticker' });
    for (const type of Object.keys(messageTypes)) expect(answer.json.errors[0]?.message).toContain(type);
  });

  it.each([
    ['no event', {}, ['event']],
    ['an unknown event', { event: 'DANCE' }, ['event']],
    ['a click without key', { event: 'CLICK' }, ['eventKey']],
    ['a scan of nothing', { event: 'SCAN' }, ['scene']],
    ['a scan without result', { event: 'scancode_push', eventKey: 'x' }, ['scanResult']],
  ])('refuses an event with %s', async (_name, body, expected) => {
    const answer = await pair.post<Errors>(`/phones/${openid}/events`, body);
    expect([answer.status, paths(answer)]).toEqual([400, expected]);
  });

  it('answers 404 for a phone that does not exist, and for other paths', async () => {
    for (const path of ['/phones/oNobody', '/phones/oNobody/inbox', '/nowhere', '/page/none.js']) {
      expect((await pair.get(path)).status).toBe(404);
    }
  });

  it('answers 400 for what is no JSON', async () => {
    const response = await fetch(`${pair.wechat.url}/phones`, { method: 'POST', body: '{' });
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ path: '', message: 'the body is not JSON' }] },
    ]);
  });

  it('lets nobody talk or click without following, or follow twice', async () => {
    const stranger = await pair.person({ follow: false });
    const say = await pair.post(`/phones/${stranger.openid}/messages`, { type: 'text', content: 'x' });
    const click = await pair.post(`/phones/${stranger.openid}/events`, { event: 'CLICK', eventKey: 'x' });
    const again = await pair.post(`/phones/${openid}/events`, { event: 'subscribe' });
    expect([say.status, click.status, again.status]).toEqual([409, 409, 409]);
  });

  it('keeps the order and the parts of an inbox', async () => {
    const person = await pair.person();
    await pair.say(person.openid, '一');
    await pair.say(person.openid, '二');
    const inbox = await pair.inbox(person.openid);
    expect(inbox.map((i) => `${i.from}/${i.via}: ${i.content}`)).toEqual([
      'system/notice: 你已关注该公众号',
      'self/message: 一',
      'account/passive: echo 一',
      'self/message: 二',
      'account/passive: echo 二',
    ]);
    expect(inbox[1]).toMatchObject({
      msgId: expect.any(String),
      delivery: { fault: null, attempts: [{ status: 200 }] },
    });
    expect(inbox.map((i) => i.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('pages the list of phones', async () => {
    const page = await pair.get<unknown[]>('/phones?limit=1&offset=1&account=bureau');
    expect(page.json).toHaveLength(1);
    expect(Number(page.headers.get('x-total-count'))).toBeGreaterThan(2);
    expect((await pair.get('/phones?limit=0')).status).toBe(400);
  });

  it('shows quotas, windows and totals in the ledger, without secrets', async () => {
    await pair.say(openid, 'hi');
    await pair.api('/cgi-bin/menu/get');
    const { json, text } = await pair.get<Record<string, unknown>>(`/ledger?openid=${openid}&limit=5`);
    expect(json.windows).toMatchObject({
      [openid]: [{ trigger: 'follow' }, { trigger: 'message', remaining: 5 }],
    });
    const all = await pair.get<Record<string, unknown>>('/ledger?account=bureau');
    expect(all.json.totals).toMatchObject({ 'bureau /cgi-bin/menu/get 46003': 1 });
    for (const secret of [accountFor(pair.peer).secret, await pair.token()]) {
      expect(text + all.text).not.toContain(secret);
    }
    expect((await pair.get('/ledger?limit=many')).status).toBe(400);
  });

  it('moves the clock forward only; stamps of pushes stay unless told', async () => {
    const real = Date.now();
    const fresh = await pair.person();
    await pair.advance(86_400_000);
    await pair.say(fresh.openid, 'hi');
    expect(Number(pair.peer.received.at(-1)?.message.CreateTime) * 1000 - real).toBeLessThan(60_000);
    await pair.post('/clock', { advanceMs: 86_400_000, stamps: true });
    await pair.say(fresh.openid, 'hi');
    expect(Number(pair.peer.received.at(-1)?.message.CreateTime) * 1000 - real).toBeGreaterThan(86_000_000);
    expect((await pair.post('/clock', { advanceMs: -1 })).status).toBe(400);
  });

  it('tells watchers which phone changed', async () => {
    const stop = new AbortController();
    const response = await fetch(`${pair.wechat.url}/stream`, { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await pair.say(openid, 'hi');
    let seen = '';
    while (!seen.includes(openid)) seen += (await reader?.read())?.value ?? '';
    expect(seen).toContain('event: change');
    stop.abort();
  });
});
