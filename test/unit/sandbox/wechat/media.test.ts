import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pair, type Phone, type PushResult, startPair } from './support/sandbox.ts';

const samples = new URL('../../../../sandbox/wechat/page/samples/', import.meta.url);
const portrait = readFileSync(new URL('portrait.jpg', samples));
const amr = readFileSync(new URL('voice.amr', samples));
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)]);
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(64)]);

describe('media', () => {
  let pair: Pair;
  let phone: Phone;
  beforeAll(async () => {
    pair = await startPair();
    phone = await pair.person();
  });
  afterAll(() => pair.stop());

  const send = async (body: Record<string, unknown>) =>
    pair.post<PushResult>(`/phones/${phone.openid}/messages`, body);
  const pushed = () => pair.peer.received.at(-1)?.message ?? {};
  const get = async (mediaId: unknown) =>
    fetch(`${pair.wechat.url}/cgi-bin/media/get?access_token=${await pair.token()}&media_id=${mediaId}`);

  async function upload(type: string, bytes: Buffer, field = 'media') {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(bytes)]), 'file.bin');
    const url = `${pair.wechat.url}/cgi-bin/media/upload?access_token=${await pair.token()}&type=${type}`;
    const response = await fetch(url, { method: 'POST', body: form });
    return (await response.json()) as Record<string, unknown>;
  }

  it('pushes an image with PicUrl and MediaId, and gives the bytes back at both', async () => {
    await send({ type: 'image', mediaBase64: portrait.toString('base64') });
    const { MsgType, PicUrl, MediaId } = pushed();
    expect(MsgType).toBe('image');
    const answer = await get(MediaId);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="image.jpeg"');
    expect(Buffer.from(await answer.arrayBuffer()).equals(portrait)).toBe(true);
    const picture = await fetch(String(PicUrl));
    expect(Buffer.from(await picture.arrayBuffer()).equals(portrait)).toBe(true);
  });

  it('pushes voice, video, place and link as WeChat does', async () => {
    await send({ type: 'voice', mediaBase64: amr.toString('base64') });
    expect(pushed()).toMatchObject({ MsgType: 'voice', Format: 'amr', MediaId: expect.any(String) });
    await send({ type: 'video', mediaBase64: mp4.toString('base64') });
    expect(pushed()).toMatchObject({ MsgType: 'video', ThumbMediaId: expect.any(String) });
    expect(await (await get(pushed().MediaId)).json()).toEqual({
      video_url: expect.stringContaining('/mmbiz/'),
    });
    await send({ type: 'location', lat: 29.56, lng: 106.55, label: '某地' });
    expect(pushed()).toMatchObject({
      MsgType: 'location',
      Location_X: '29.56',
      Location_Y: '106.55',
      Scale: '15',
      Label: '某地',
    });
    await send({ type: 'link', title: 't', url: 'http://u' });
    expect(pushed()).toMatchObject({ MsgType: 'link', Title: 't', Url: 'http://u' });
  });

  it('lets media die after three days', async () => {
    await send({ type: 'image', mediaBase64: portrait.toString('base64') });
    const { MediaId } = pushed();
    await pair.advance(3 * 86_400_000 - 1000);
    expect((await get(MediaId)).headers.get('content-type')).toBe('image/jpeg');
    await pair.advance(1000);
    expect(await (await get(MediaId)).json()).toMatchObject({ errcode: 40007 });
    expect((await send({ type: 'image', mediaId: MediaId })).status).toBe(400);
  });

  it('uploads by content, not by file name, and answers with the right key', async () => {
    const image = await upload('image', png);
    expect(image).toMatchObject({
      type: 'image',
      media_id: expect.any(String),
      created_at: expect.any(Number),
    });
    expect((await get(image.media_id)).headers.get('content-type')).toBe('image/png');
    expect(await upload('thumb', portrait)).toMatchObject({
      type: 'thumb',
      thumb_media_id: expect.any(String),
    });
    expect(await upload('voice', amr)).toMatchObject({ type: 'voice' });
  });

  it.each([
    ['an unknown type', 'card', png, 'media', 40004],
    ['another form field', 'image', png, 'file', 41005],
    ['an empty file', 'image', Buffer.alloc(0), 'media', 41005],
    ['a text as image', 'image', Buffer.from('hello'), 'media', 40005],
    ['a png as voice', 'voice', png, 'media', 40005],
    ['a png as thumb', 'thumb', png, 'media', 40005],
    ['a voice over 2 MB', 'voice', Buffer.concat([amr, Buffer.alloc(2 * 1024 * 1024)]), 'media', 40010],
    ['a thumb over 64 KB', 'thumb', Buffer.concat([portrait, Buffer.alloc(64 * 1024)]), 'media', 40012],
    ['an image over 10 MB', 'image', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), 'media', 40009],
  ])('refuses %s', async (_name, type, bytes, field, errcode) => {
    expect(await upload(type, bytes, field)).toMatchObject({ errcode });
  });

  it('refuses a body that is no form', async () => {
    expect((await pair.api('/cgi-bin/media/upload?type=image', {})).json.errcode).toBe(41005);
  });

  it.each([
    ['no media', {}],
    ['a wrong mime', { mediaBase64: 'AAAA', mime: 'text/plain' }],
    ['bad base64', { mediaBase64: '???' }],
    ['an unknown id', { mediaId: 'x' }],
  ])('refuses an image message with %s', async (_name, body) => {
    expect((await send({ type: 'image', ...body })).status).toBe(400);
  });
});
