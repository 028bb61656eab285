import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureAccounts, sandboxConfig } from '../../../../../sandbox/setup/secrets/accounts.ts';
import { ensureKeyring } from '../../../../../sandbox/setup/secrets/keyring.ts';
import { parseConfig } from '../../../../../sandbox/wechat/config.ts';
import { readSecretFile } from '../../../../../server/config.ts';
import { keyringSchema } from '../../../../../server/platform/keyring.ts';
import { accountsSchema } from '../../../../../server/wechat/accounts.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fw-secrets-'));
  path = join(folder, 'secrets', 'file.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const demo = {
  bureaus: [
    {
      ...{ id: 'b', name: 'B', level: 'city', profileId: 'p', staff: [] },
      account: { key: 'demo', name: 'A' },
    },
    { id: 'c', name: 'C', level: 'district', profileId: 'p', staff: [] },
  ],
  templates: { one: { title: 't', content: 'c' } },
};

it('makes accounts that the server and the simulator accept, for the owner only', () => {
  const accounts = ensureAccounts(path, demo);
  expect(readSecretFile(path, accountsSchema)).toEqual(accounts);
  const config = parseConfig(sandboxConfig(accounts, 'http://127.0.0.1:1', demo));
  expect(config.accounts[0]).toMatchObject({ callbackUrl: 'http://127.0.0.1:1/wechat/demo', mode: 'safe' });
  expect(config.accounts[0]?.miniprogram).toMatchObject({
    callbackUrl: 'http://127.0.0.1:1/wechat/demo/mini',
    pages: expect.arrayContaining(['pages/matter/matter']),
    templates: [{ ...demo.templates.one, subscribe: 'once' }],
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('completes the mini program of an earlier version, and keeps its secrets', () => {
  const [made] = ensureAccounts(path, demo);
  const { appid = '', secret = '' } = made?.miniProgram ?? {};
  writeFileSync(path, JSON.stringify([{ ...made, miniProgram: { appid, secret } }]));
  const [after] = ensureAccounts(path, demo);
  expect(after?.miniProgram).toMatchObject({ appid, secret, push: { callbackPath: '/wechat/demo/mini' } });
  expect(Object.keys(after?.miniProgram?.subscriptions ?? {})).toEqual(['one']);
  expect(ensureAccounts(path, demo)[0]).toEqual(after);
});

it('keeps secrets and adds new templates', () => {
  const [before] = ensureAccounts(path, demo);
  const more = { ...demo, templates: { ...demo.templates, two: { title: 't', content: 'c' } } };
  const [after] = ensureAccounts(path, more);
  expect(after).toMatchObject({ ...before });
  expect(Object.keys(after?.templates ?? {})).toEqual(['one', 'two']);
});

it('gives each bureau that has one its own account, and keeps those of others', () => {
  const [first] = ensureAccounts(path, demo);
  const account = { key: 'second', name: 'D' };
  const more = { ...demo, bureaus: demo.bureaus.map((one) => (one.id === 'c' ? { ...one, account } : one)) };
  const accounts = ensureAccounts(path, more);
  expect(accounts.map(({ key, bureauId }) => [key, bureauId])).toEqual([
    ['demo', 'b'],
    ['second', 'c'],
  ]);
  expect(accounts[0]).toEqual(first);
  expect(accounts[1]?.secret).not.toBe(first?.secret);
  const other = { ...demo, bureaus: [{ id: 'z', name: 'Z', level: 'city', profileId: 'p', staff: [] }] };
  expect(ensureAccounts(path, other)).toEqual(accounts);
});

it('makes the keyring once', () => {
  ensureKeyring(path);
  const ring = readSecretFile(path, keyringSchema);
  ensureKeyring(path);
  expect(readSecretFile(path, keyringSchema)).toEqual(ring);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
