import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../sandbox/wechat/config.ts';
import { startWechat } from '../../../../sandbox/wechat/startWechat.ts';
import { type EchoProduct, startEchoProduct } from './support/echoProduct.ts';
import { accountFor, appid, startPair } from './support/sandbox.ts';

describe('state on disk', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'wechat-sandbox-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('keeps chats, media, tokens, menus and quotas over a restart, and survives a torn line', async () => {
    const first = await startPair({ dataDir });
    const { openid } = await first.person();
    const { msgId } = await first.say(openid, 'hi');
    const image = { type: 'image', mediaBase64: Buffer.from([0xff, 0xd8, 0xff, 0xd9]).toString('base64') };
    await first.post(`/phones/${openid}/messages`, image);
    const mediaId = first.peer.received.at(-1)?.message.MediaId;
    await first.api('/cgi-bin/menu/create', { button: [{ type: 'click', name: 'x', key: 'X' }] });
    const token = await first.token();
    const before = await first.inbox(openid);
    await first.stop();
    appendFileSync(join(dataDir, 'state.jsonl'), '{"t":"people","id":"torn');

    const second = await startPair({ dataDir });
    expect(await second.inbox(openid)).toEqual(before);
    expect(await second.token()).toBe(token);
    expect((await second.api('/cgi-bin/menu/get')).json).toHaveProperty('menu');
    const media = await second.call('GET', `/cgi-bin/media/get?access_token=${token}&media_id=${mediaId}`);
    expect(media.headers.get('content-type')).toBe('image/jpeg');
    const again = await second.say(openid, 'ignored', { msgId });
    expect(second.peer.received.at(-1)?.message).toMatchObject({ Content: 'hi', MsgId: msgId });
    expect(BigInt((await second.say(openid, 'new')).msgId)).toBeGreaterThan(BigInt(again.msgId));
    await second.stop();
  });
});

describe('the command line', () => {
  let peer: EchoProduct;
  let dir: string;
  beforeAll(async () => {
    peer = await startEchoProduct(appid);
    dir = mkdtempSync(join(tmpdir(), 'wechat-sandbox-'));
  });
  afterAll(async () => {
    await peer.stop();
    rmSync(dir, { recursive: true });
  });

  const main = new URL('../../../../sandbox/wechat/main.ts', import.meta.url).pathname;
  async function run(config: unknown, onLine?: (line: string, stop: () => void) => void) {
    const file = join(dir, 'config.json');
    writeFileSync(file, JSON.stringify(config));
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      main,
      '--config',
      file,
      '--data',
      join(dir, 'data'),
    ]);
    let err = '';
    child.stdout.on('data', (line: Buffer) => onLine?.(line.toString(), () => child.kill('SIGTERM')));
    child.stderr.on('data', (text: Buffer) => {
      err += text.toString();
    });
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, err };
  }

  it('prints one JSON line when ready and stops at SIGTERM', async () => {
    const lines: string[] = [];
    const { code, err } = await run({ accounts: [accountFor(peer)] }, (line, stop) => {
      lines.push(line);
      stop();
    });
    expect([code, err]).toEqual([0, '']);
    expect(lines.map((l) => JSON.parse(l))).toEqual([
      { ready: true, url: expect.stringContaining('http://127.0.0.1:') },
    ]);
  });

  it('says what is wrong with a configuration', async () => {
    const { code, err } = await run({ accounts: [{ ...accountFor(peer), appid: 'x', mode: 'fast' }] });
    expect(code).toBe(1);
    expect(err).toContain('accounts.0.appid: an appid is wx followed by 16');
    expect(err).toContain('accounts.0.mode');
  });
});

describe('configuration', () => {
  const peer = { url: 'http://127.0.0.1:1/webhook' } as EchoProduct;

  it.each([
    ['no accounts', { accounts: [] }, 'accounts'],
    [
      'a short AES key',
      { accounts: [accountFor(peer, { encodingAESKey: 'short' })] },
      'accounts.0.encodingAESKey',
    ],
    [
      'a bad callback',
      { accounts: [accountFor(peer, { callbackUrl: 'ftp://x' })] },
      'accounts.0.callbackUrl',
    ],
    ['an unknown key', { accounts: [{ ...accountFor(peer), colour: 1 }] }, 'accounts.0'],
    ['an appid twice', { accounts: [accountFor(peer), accountFor(peer, { key: 'b' })] }, 'accounts.1.appid'],
  ])('refuses %s', (_name, config, path) => {
    expect(() => parseConfig(config)).toThrow(path);
  });

  it('refuses a menu that WeChat would refuse, and a taken port', async () => {
    const menu = { button: [{ name: 'x' }] };
    await expect(startWechat({ accounts: [accountFor(peer, { menu })] })).rejects.toThrow(
      'invalid button type',
    );
    const running = await startWechat({ accounts: [accountFor(peer)], verify: false });
    const port = Number(new URL(running.url).port);
    await expect(startWechat({ port, accounts: [accountFor(peer)] })).rejects.toThrow('EADDRINUSE');
    await running.stop();
  });
});
