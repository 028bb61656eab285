import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountSettings } from '../../../../../sandbox/setup/secrets/accounts.ts';
import { ensureMerchants } from '../../../../../sandbox/setup/secrets/merchants.ts';
import { payMerchant } from '../../../../../sandbox/wechat/pay/payConfig.ts';
import { readSecretFile } from '../../../../../server/config.ts';
import { merchantsSchema } from '../../../../../server/wechat/pay/merchants.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fw-merchants-'));
  path = join(folder, 'secrets', 'pay-merchants.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const account = (key: string, hasMiniProgram = true): AccountSettings => ({
  ...{ key, bureauId: `bureau-${key}`, name: `局 ${key}`, appid: 'wx1', secret: 's', token: 't' },
  ...{ encodingAESKey: 'k', callbackPath: `/wechat/${key}`, templates: {} },
  ...(hasMiniProgram ? { miniProgram: { appid: `wx${key.padEnd(16, '0')}`, secret: 's' } } : {}),
});

it('makes a merchant for each account with a mini program, which product and simulator both take', () => {
  const simulated = ensureMerchants(path, [account('a'), account('b', false)]);
  const [merchant, ...rest] = readSecretFile(path, merchantsSchema);
  expect(rest).toEqual([]);
  expect(merchant).toMatchObject({ bureauId: 'bureau-a', appid: 'wxa000000000000000', sceneId: '1002' });
  const [parsed] = simulated.map((one) => payMerchant.parse(one));
  expect(parsed).toMatchObject({ mchid: merchant?.mchid, name: '局 a', appids: ['wxa000000000000000'] });
  expect(parsed?.keys[0]?.serial).toBe(merchant?.answersWith);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'secrets', 'pay-platform.json')).mode & 0o777).toBe(0o600);
});

it('keeps the keys over restarts, and adds merchants for new accounts', () => {
  const first = ensureMerchants(path, [account('a')]);
  expect(ensureMerchants(path, [account('a')])).toEqual(first);
  const both = ensureMerchants(path, [account('a'), account('b')]);
  expect(both[0]).toEqual(first[0]);
  expect(both).toHaveLength(2);
});

it('gives the product none of WeChat private keys', () => {
  ensureMerchants(path, [account('a')]);
  const platform = JSON.parse(readFileSync(join(folder, 'secrets', 'pay-platform.json'), 'utf8'));
  const [theirs] = Object.values(platform) as string[];
  expect(theirs).toMatch(/PRIVATE KEY/);
  expect(readFileSync(path, 'utf8')).not.toContain(theirs?.slice(60, 120));
});
