import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  appid as accountAppid,
  accountFor,
  secret as accountSecret,
  mpAppid,
  type Pair,
  type Phone,
  startPair,
} from './support/sandbox.ts';

const mpSecret = 'another-secret-0123';
const other = { appid: 'wx00000000000000aa', secret: 'yet-another-secret-0' };
const minute = 60_000;

let pair: Pair;
let phone: Phone;
const tokens = new Map<string, string>();

beforeEach(async () => {
  tokens.clear();
  const peer = { url: 'http://127.0.0.1:9' } as Parameters<typeof accountFor>[0];
  const miniprogram = { appid: mpAppid, secret: mpSecret };
  const second = { key: 'second', appid: 'wx00000000000000bb', miniprogram: other };
  pair = await startPair({ accounts: [accountFor(peer, { miniprogram }), accountFor(peer, second)] });
  phone = await pair.person({ account: 'bureau', follow: false });
});
afterEach(() => pair.stop());

async function tokenOf(appid: string, secret: string): Promise<string> {
  const known = tokens.get(appid) ?? (await pair.fetchToken({ appid, secret })).access_token;
  tokens.set(appid, known);
  return known;
}

/** A call with the token of the mini program, or of another app. */
async function ask(path: string, body: unknown, [appid, secret] = [mpAppid, mpSecret]) {
  const token = await tokenOf(appid, secret);
  const { json } = await pair.post<Record<string, unknown>>(`${path}?access_token=${token}`, body);
  return json;
}

async function login(): Promise<void> {
  const { json } = await pair.post<{ code: string }>(`/phones/${phone.openid}/login`, {});
  const app = { appid: mpAppid, secret: mpSecret };
  const query = new URLSearchParams({ ...app, js_code: json.code, grant_type: 'authorization_code' });
  await pair.get(`/sns/jscode2session?${query}`);
}

describe('getuserphonenumber', () => {
  const path = '/wxa/business/getuserphonenumber';
  const press = async (of = phone) =>
    (await pair.post<{ code: string }>(`/phones/${of.openid}/phone-number`, {})).json.code;

  it('tells the made-up number once, with its end beforehand', async () => {
    const { tail } = (await pair.get<{ tail: string }>(`/phones/${phone.openid}/phone-number`)).json;
    const code = await press();
    const answer = await ask(path, { code });
    expect(answer).toMatchObject({
      errcode: 0,
      phone_info: {
        phoneNumber: expect.stringMatching(/^139\d{8}$/),
        purePhoneNumber: expect.stringMatching(new RegExp(`^139\\d{4}${tail}$`)),
        countryCode: '86',
        watermark: { appid: mpAppid },
      },
    });
    expect((await ask(path, { code })).errcode).toBe(40029);
  });

  it('differs from person to person, and may be set, from abroad too', async () => {
    const second = await pair.person({ account: 'bureau', follow: false });
    const number = async (of: Phone) =>
      ((await ask(path, { code: await press(of) })).phone_info as { phoneNumber: string }).phoneNumber;
    expect(await number(phone)).not.toBe(await number(second));
    expect(await number(phone)).toBe(await number(phone));
    await pair.call('PATCH', `/phones/${phone.openid}`, { phoneNumber: '+852 91234567' });
    expect(await ask(path, { code: await press() })).toMatchObject({
      phone_info: { phoneNumber: '+85291234567', purePhoneNumber: '91234567', countryCode: '852' },
    });
    expect((await pair.call('PATCH', `/phones/${phone.openid}`, { phoneNumber: '1' })).status).toBe(400);
  });

  it('refuses what is late, unknown, empty, of another app or for another person', async () => {
    const late = await press();
    await pair.advance(5 * minute);
    expect((await ask(path, { code: late })).errcode).toBe(40029);
    tokens.clear();
    expect((await ask(path, { code: 'x' })).errcode).toBe(40029);
    expect((await ask(path, {})).errcode).toBe(40029);
    expect((await ask(path, { code: 'x', more: 1 })).errcode).toBe(47003);
    const code = await press();
    expect((await ask(path, { code }, [other.appid, other.secret])).errcode).toBe(40013);
    expect((await ask(path, { code, openid: phone.openid })).errcode).toBe(40003);
    // A code of wx.login is none of the button.
    const { json } = await pair.post<{ code: string }>(`/phones/${phone.openid}/login`, {});
    expect((await ask(path, { code: json.code })).errcode).toBe(40029);
    expect((await ask(path, { code, openid: phone.mpOpenid })).errcode).toBe(0);
    expect((await ask(path, { code }, [accountAppid, accountSecret])).errcode).toBe(48001);
  });
});

describe('msg_sec_check', () => {
  const path = '/wxa/msg_sec_check';
  const words = (changes: object = {}) => ({
    ...{ version: 2, openid: phone.mpOpenid, scene: 1, content: '某某小学，教师' },
    ...changes,
  });
  const codeOf = async (changes: object = {}) => (await ask(path, words(changes))).errcode;

  it('has an opinion on marked words', async () => {
    await login();
    const result = async (content: string) => (await ask(path, words({ content }))).result;
    expect(await result('某某小学，教师')).toEqual({ suggest: 'pass', label: 100 });
    expect(await result('某某违规样例')).toEqual({ suggest: 'risky', label: 20006 });
    expect(await result('某某存疑样例')).toEqual({ suggest: 'review', label: 21000 });
    expect(await ask(path, words({ title: '违规样例' }))).toMatchObject({
      ...{ errcode: 0, trace_id: expect.any(String) },
      result: { suggest: 'risky', label: 20006 },
      detail: [{ strategy: 'content_model', suggest: 'risky', label: 20006 }],
    });
  });

  it('checks only for whoever used the mini program within two hours', async () => {
    expect(await codeOf()).toBe(61010);
    await login();
    expect(await codeOf()).toBe(0);
    await pair.advance(119 * minute);
    tokens.clear();
    expect(await codeOf()).toBe(0);
    await pair.advance(2 * minute);
    tokens.clear();
    expect(await codeOf()).toBe(61010);
  });

  it.each<[string, object, number]>([
    ['version 1', { version: undefined }, 47001],
    ['no words', { content: '' }, 44002],
    ['a scene that is none', { scene: 5 }, 40129],
    ['no scene', { scene: undefined }, 40129],
    ['a scene in quotes', { scene: '1' }, 40129],
    ['a signature outside of a profile', { scene: 2, signature: '签名' }, 47001],
    ['too many signs', { content: '字'.repeat(2501) }, 45002],
    ['nobody', { openid: 'oNobody' }, 40003],
    ['a field that is none', { text: 'x' }, 47003],
  ])('%s is refused', async (_name, changes, errcode) => {
    await login();
    expect(await codeOf({ content: '字'.repeat(2500) })).toBe(0);
    expect(await codeOf(changes)).toBe(errcode);
  });

  it('an openid of the official account, or of another mini program, is not of this one', async () => {
    await login();
    expect(await codeOf({ openid: phone.openid })).toBe(43104);
    const stranger = await pair.person({ account: 'second', follow: false });
    expect(await codeOf({ openid: stranger.mpOpenid })).toBe(43104);
  });

  it('an empty body and half a JSON are what they are everywhere', async () => {
    const at = `${pair.wechat.url}${path}?access_token=${await tokenOf(mpAppid, mpSecret)}`;
    const raw = async (body: string) =>
      ((await (await fetch(at, { method: 'POST', body })).json()) as { errcode: number }).errcode;
    expect(await raw('')).toBe(44002);
    expect(await raw('{"version":2')).toBe(47001);
  });
});
