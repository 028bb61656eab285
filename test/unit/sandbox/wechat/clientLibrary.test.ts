import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appid, cardData, type Pair, secret, startPair } from './support/sandbox.ts';

/** The parts of co-wechat-api used here; the package has no types. */
interface Client {
  prefix: string;
  fileServerPrefix: string;
  createMenu(menu: unknown): Promise<{ errcode: number }>;
  getUser(openid: string): Promise<Record<string, unknown>>;
  sendText(openid: string, text: string): Promise<{ errcode: number }>;
  sendTemplate(
    openid: string,
    id: string,
    url: string,
    color: string,
    data: unknown,
  ): Promise<{ msgid: unknown }>;
  uploadMedia(path: string, type: string): Promise<Record<string, unknown>>;
  getMedia(id: string): Promise<Buffer>;
}

const API: new (appid: string, secret: string) => Client = createRequire(import.meta.url)('co-wechat-api');
const portrait = fileURLToPath(
  new URL('../../../../sandbox/wechat/page/samples/portrait.jpg', import.meta.url),
);

describe('an independent client, co-wechat-api, gets along with the simulator', () => {
  let pair: Pair;
  let client: Client;
  beforeAll(async () => {
    pair = await startPair();
    client = new API(appid, secret);
    client.prefix = `${pair.wechat.url}/cgi-bin/`;
    client.fileServerPrefix = `${pair.wechat.url}/cgi-bin/`;
  });
  afterAll(() => pair.stop());

  it('creates a menu, reads a user, sends text and card', async () => {
    const { openid } = await pair.person();
    expect(await client.createMenu({ button: [{ type: 'click', name: '进度', key: 'P' }] })).toMatchObject({
      errcode: 0,
    });
    expect(await client.getUser(openid)).toMatchObject({ subscribe: 1, openid });
    expect(await client.sendText(openid, '您好')).toMatchObject({ errcode: 0 });
    const sent = await client.sendTemplate(openid, 'TEMPLATE-CARD', '', '', cardData);
    expect(String(sent.msgid)).toMatch(/^\d{19}$/);
    expect((await pair.inbox(openid)).at(-1)).toMatchObject({ via: 'template', title: '申请进度通知' });
  });

  it('uploads and downloads', async () => {
    const { media_id } = await client.uploadMedia(portrait, 'image');
    expect((await client.getMedia(String(media_id))).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  it('throws what the simulator answers', async () => {
    await expect(client.sendText('oNobody', 'x')).rejects.toMatchObject({ code: 40003 });
  });
});
