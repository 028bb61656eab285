import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appid, mpAppid, type Pair, secret, startPair } from './support/sandbox.ts';

const minute = 60_000;

describe('access tokens', () => {
  let pair: Pair;
  beforeEach(async () => {
    const miniprogram = { appid: mpAppid, secret: 'another-secret-0123' };
    // Standing time: seconds count here.
    pair = await startPair({ account: { miniprogram }, clock: { now: () => 1_800_000_000_000 } });
  });
  afterEach(() => pair.stop());

  const works = async (token: string) =>
    (await pair.get<{ errcode?: number }>(`/cgi-bin/getcallbackip?access_token=${token}`)).json.errcode ?? 0;
  const classic = async () => {
    const query = `grant_type=client_credential&appid=${appid}&secret=${secret}`;
    return (await pair.get<{ access_token: string }>(`/cgi-bin/token?${query}`)).json.access_token;
  };

  it('gives a 512-character token for 7200 s, and the same one while it lives', async () => {
    const first = await pair.fetchToken();
    expect(first.expires_in).toBe(7200);
    expect(first.access_token).toHaveLength(512);
    await pair.advance(60 * minute);
    const second = await pair.fetchToken();
    expect(second.access_token).toBe(first.access_token);
    expect(second.expires_in).toBe(3600);
  });

  it('renews five minutes before the end; both tokens work in the overlap', async () => {
    const first = await pair.fetchToken();
    await pair.advance(114 * minute);
    expect((await pair.fetchToken()).access_token).toBe(first.access_token);
    await pair.advance(1 * minute);
    const second = await pair.fetchToken();
    expect(second.access_token).not.toBe(first.access_token);
    expect([await works(first.access_token), await works(second.access_token)]).toEqual([0, 0]);
    await pair.advance(5 * minute);
    expect([await works(first.access_token), await works(second.access_token)]).toEqual([42001, 0]);
  });

  it('force_refresh kills the old token at once, not within 30 s, and 20 times a day', async () => {
    const force = () => pair.fetchToken({ force_refresh: true });
    const first = await force();
    await pair.advance(29_000);
    expect((await force()).access_token).toBe(first.access_token);
    await pair.advance(1_000);
    const second = await force();
    expect(second.access_token).not.toBe(first.access_token);
    expect([await works(first.access_token), await works(second.access_token)]).toEqual([40001, 0]);
    for (let i = 3; i <= 20; i++) {
      await pair.advance(30_000);
      expect((await force()).errcode).toBeUndefined();
    }
    await pair.advance(30_000);
    expect((await force()).errcode).toBe(45009);
    expect((await pair.fetchToken()).errcode).toBeUndefined();
    await pair.advance(24 * 60 * minute);
    expect((await force()).errcode).toBeUndefined();
  });

  it('classic tokens replace each other with five minutes of overlap', async () => {
    const [first, second] = [await classic(), await classic()];
    expect([await works(first), await works(second)]).toEqual([0, 0]);
    await pair.advance(5 * minute);
    expect([await works(first), await works(second)]).toEqual([42001, 0]);
    const third = await classic();
    await classic();
    expect([await works(second), await works(third)]).toEqual([40001, 0]);
  });

  it('keeps stable and classic tokens apart', async () => {
    const stable = (await pair.fetchToken()).access_token;
    const one = await classic();
    await pair.fetchToken({ force_refresh: true });
    await classic();
    expect(await works(one)).toBe(0);
    expect(await works(stable)).toBe(40001);
  });

  it.each([
    ['missing', '', 41001],
    ['malformed', '?access_token=x', 40014],
    ['unknown', `?access_token=98_${'A'.repeat(150)}`, 40001],
  ])('answers %s tokens with their code', async (_name, query, errcode) => {
    expect((await pair.get(`/cgi-bin/getcallbackip${query}`)).json).toMatchObject({ errcode });
  });

  it.each([
    ['grant_type', { grant_type: 'x' }, 40002],
    ['no appid', { appid: '' }, 41002],
    ['unknown appid', { appid: 'wx0000000000000000' }, 40013],
    ['no secret', { secret: '' }, 41004],
    ['wrong secret', { secret: 'wrong' }, 40125],
    ['unknown field', { forcerefresh: true }, 47003],
  ])('refuses %s', async (_name, body, errcode) => {
    expect(await pair.fetchToken(body)).toMatchObject({ errcode });
  });

  it('answers a wrong secret on the classic endpoint with 40001', async () => {
    const url = `/cgi-bin/token?grant_type=client_credential&appid=${appid}&secret=wrong`;
    expect((await pair.get(url)).json).toMatchObject({ errcode: 40001 });
  });

  it('takes a token only for its own app', async () => {
    const mp = await pair.fetchToken({ appid: mpAppid, secret: 'another-secret-0123' });
    const url = `/cgi-bin/menu/get?access_token=${mp.access_token}`;
    expect((await pair.get(url)).json).toMatchObject({ errcode: 48001 });
  });

  it('can lose all tokens, as when the secret is reset', async () => {
    const { access_token } = await pair.fetchToken();
    await pair.post('/accounts/bureau/invalidate-tokens', {});
    expect(await works(access_token)).toBe(40001);
    expect(await works((await pair.fetchToken()).access_token)).toBe(0);
  });
});
