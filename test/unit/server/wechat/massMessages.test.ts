import { describe, expect, test } from 'vitest';
import { WeChatApiError } from '../../../../server/wechat/errors.ts';
import type { Failure } from '../../../../server/wechat/port.ts';
import { clientOf, drop, json, type Responder, raw, startPeer, tokenPath } from './peer.ts';

const sendPath = '/cgi-bin/message/mass/sendall';
const message = { draftId: 'd1', tagId: null, clientMsgId: 'fw-1' };

async function clientWith(path: string, ...responders: Responder[]) {
  const peer = await startPeer();
  peer.on(path, ...responders);
  return { peer, mass: clientOf(peer).client.mass };
}
async function failure(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WeChatApiError) return error.failure;
  throw error ?? new Error('did not fail');
}

describe('sendall', () => {
  test('to everybody and to a tag, under our id', async () => {
    const { peer, mass } = await clientWith(sendPath, json({ errcode: 0, errmsg: 'ok', msg_id: 3147483701 }));
    expect(await mass.send(message)).toEqual({ msgId: '3147483701', repeated: false });
    expect(JSON.parse(peer.seen.at(-1)?.body ?? '')).toEqual({
      ...{ filter: { is_to_all: true }, msgtype: 'mpnews', mpnews: { media_id: 'd1' } },
      ...{ send_ignore_reprint: 0, clientmsgid: 'fw-1' },
    });
    await mass.send({ ...message, tagId: 100 });
    expect(JSON.parse(peer.seen.at(-1)?.body ?? '').filter).toEqual({ is_to_all: false, tag_id: 100 });
  });

  test('45065 is the first attempt, with its id, as an int64 too', async () => {
    const { mass } = await clientWith(
      sendPath,
      raw(
        200,
        'application/json',
        '{"errcode":45065,"errmsg":"clientmsgid exist","msg_id":2345678901234567890}',
      ),
    );
    expect(await mass.send(message)).toEqual({ msgId: '2345678901234567890', repeated: true });
  });

  test.each([
    ['45065 without an id', json({ errcode: 45065, errmsg: 'clientmsgid exist' })],
    ['45066: too soon', json({ errcode: 45066, errmsg: 'retry too fast' })],
    ['-1: busy', json({ errcode: -1, errmsg: 'system error' })],
    ['ok without an id', json({ errcode: 0, errmsg: 'ok' })],
    ['an id without errcode, HTTP 500', raw(500, 'application/json', '{"msg_id":1}')],
    ['HTML', raw(200, 'text/html', '<html></html>')],
    ['empty', raw(200, 'application/json', '')],
    ['cut', drop],
  ])('unknown: %s', async (_name, responder) => {
    const { mass } = await clientWith(sendPath, responder);
    expect(await failure(mass.send(message))).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    [45011, { kind: 'retry', afterMs: 60_000 }],
    [45009, { kind: 'quota' }],
    [45028, { kind: 'refused', scope: 'account', reason: expect.stringContaining('群发次数') }],
    [40007, { kind: 'refused' }],
    [48001, { kind: 'refused', scope: 'account' }],
    [45067, { kind: 'refused' }],
    [61004, { kind: 'refused', reason: expect.stringContaining('61004') }],
  ])('%i', async (errcode, expected) => {
    const { mass } = await clientWith(sendPath, json({ errcode, errmsg: 'no' }));
    expect(await failure(mass.send(message))).toMatchObject(expected);
  });
});

test('a picture goes as a form, twice when the token has run out', async () => {
  const { peer, mass } = await clientWith(
    '/cgi-bin/material/add_material',
    json({ errcode: 42001, errmsg: 'expired' }),
    json({ media_id: 'm1', url: 'https://x' }),
  );
  peer.on(
    tokenPath,
    json({ access_token: 'TOKEN-ONE', expires_in: 7200 }),
    json({ access_token: 'TOKEN-TWO', expires_in: 7200 }),
  );
  expect(await mass.addPicture({ bytes: Buffer.from('picture'), mime: 'image/jpeg' })).toBe('m1');
  const sent = peer.seen.filter(({ path }) => path === '/cgi-bin/material/add_material');
  expect(sent).toHaveLength(2);
  for (const { body, query } of sent) {
    expect(query.get('type')).toBe('image');
    expect(body).toContain('name="media"; filename="cover.jpg"');
    expect(body).toContain('\r\n\r\npicture\r\n--');
  }
});

test.each([
  ['SEND_SUCCESS', 'sent'],
  ['SENDING', 'sending'],
  ['SEND_FAIL', 'failed'],
  ['DELETE', 'deleted'],
  ['SOMETHING_NEW', 'sending'],
])('standing %s', async (msg_status, expected) => {
  const { mass } = await clientWith('/cgi-bin/message/mass/get', json({ msg_id: 1, msg_status }));
  expect(await mass.standing('1')).toBe(expected);
});
