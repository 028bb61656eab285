import { describe, expect, test } from 'vitest';
import { MediaTooLargeError, WeChatApiError } from '../../../../server/wechat/errors.ts';
import { isTrustedVideoUrl } from '../../../../server/wechat/media.ts';
import { clientOf, hang, json, type Responder, raw, startPeer } from './peer.ts';

const path = '/cgi-bin/media/get';
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80]);

async function download(maxBytes: number, ...responders: Responder[]) {
  const peer = await startPeer();
  peer.on(path, ...responders);
  const { client } = clientOf(peer, { mediaTimeoutMs: 300 });
  return { peer, media: client.downloadMedia('MEDIA&id=1', { maxBytes }) };
}

describe('downloadMedia', () => {
  test('bytes and type, to the last allowed byte', async () => {
    const { peer, media } = await download(jpeg.length, raw(200, 'image/jpeg', jpeg));
    expect(await media).toEqual({ bytes: jpeg, contentType: 'image/jpeg' });
    expect(peer.seen.at(-1)?.query.get('media_id')).toBe('MEDIA&id=1');
  });

  test('stops at the limit, with and without a declared length', async () => {
    const declared = await download(4, raw(200, 'image/jpeg', jpeg));
    await expect(declared.media).rejects.toThrow(MediaTooLargeError);
    let written = 0;
    const endless: Responder = (response) => {
      response.writeHead(200, { 'Content-Type': 'image/jpeg' });
      const more = () => {
        written += 65536;
        if (!response.destroyed && written < 1e9)
          response.write(Buffer.alloc(65536), () => setImmediate(more));
      };
      more();
    };
    const { media } = await download(200_000, endless);
    await expect(media).rejects.toThrow(MediaTooLargeError);
    expect(written).toBeLessThan(1e8);
  });

  test('renews the token once', async () => {
    const { peer, media } = await download(
      9,
      json({ errcode: 42001, errmsg: 'expired' }),
      raw(200, 'image/jpeg', jpeg),
    );
    peer.on(
      '/cgi-bin/stable_token',
      json({ access_token: 'ONE', expires_in: 7200 }),
      json({ access_token: 'TWO', expires_in: 7200 }),
    );
    expect((await media).bytes).toEqual(jpeg);
    expect(peer.count(path)).toBe(2);
  });

  test('an expired file is a lasting refusal', async () => {
    const { media } = await download(
      9999,
      raw(200, 'text/plain', '{"errcode":40007,"errmsg":"invalid media_id"}'),
    );
    await expect(media).rejects.toMatchObject({ failure: { kind: 'refused', errcode: 40007 } });
  });

  test.each([
    ['HTML', raw(200, 'text/html', '<html>')],
    ['empty', raw(200, 'image/jpeg', '')],
    ['5xx', raw(500, 'image/jpeg', jpeg)],
    ['no answer', hang],
    [
      'cut short',
      (response) =>
        void response
          .writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': 50 })
          .write(jpeg, () => response.destroy()),
    ],
  ] satisfies [string, Responder][])('no half files: %s', async (_name, responder) => {
    const { media } = await download(9999, responder);
    await expect(media).rejects.toThrow(WeChatApiError);
  });

  test('a video takes one more hop, without the token and to trusted hosts only', async () => {
    const { peer, media } = await download(99, (response, request, seen) =>
      json({ video_url: `${peerUrl(request.headers.host)}/video/1` })(response, request, seen),
    );
    peer.on('/video/1', raw(200, 'video/mp4', jpeg));
    expect(await media).toEqual({ bytes: jpeg, contentType: 'video/mp4' });
    expect(peer.seen.at(-1)?.query.toString()).toBe('');
    const foreign = await download(99, json({ video_url: 'http://127.0.0.1:9/x' }));
    await expect(foreign.media).rejects.toMatchObject({
      failure: { kind: 'unknown', cause: expect.stringContaining('foreign') },
    });
  });
});

const peerUrl = (host: string | undefined) => `http://${host}`;

test('trusted hosts of videos', () => {
  const base = 'https://api.weixin.qq.com';
  const trusted = (url: string) => isTrustedVideoUrl(url, base);
  expect(['https://mp.weixin.qq.com/mp/v', 'https://vweixinf.tc.qq.com/1', `${base}/x`].every(trusted)).toBe(
    true,
  );
  const foreign = [
    'http://mp.weixin.qq.com/',
    'https://qq.com.evil.cn/',
    'https://evilqq.com/',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    'x',
  ];
  expect(foreign.some(trusted)).toBe(false);
});
