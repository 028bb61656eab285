import { mkdtempSync, rmSync, statSync } from 'node:fs';
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
  bureau: { id: 'b', name: 'B', level: 'city', profileId: 'p' },
  units: [],
  account: { key: 'demo', name: 'A' },
  templates: { one: { title: 't', content: 'c' } },
  staff: [],
};

it('makes accounts that the server and the simulator accept, for the owner only', () => {
  const accounts = ensureAccounts(path, demo);
  expect(readSecretFile(path, accountsSchema)).toEqual(accounts);
  const config = parseConfig(sandboxConfig(accounts, 'http://127.0.0.1:1', demo));
  expect(config.accounts[0]).toMatchObject({ callbackUrl: 'http://127.0.0.1:1/wechat/demo', mode: 'safe' });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('keeps secrets and adds new templates', () => {
  const [before] = ensureAccounts(path, demo);
  const more = { ...demo, templates: { ...demo.templates, two: { title: 't', content: 'c' } } };
  const [after] = ensureAccounts(path, more);
  expect(after).toMatchObject({ ...before, templates: before?.templates });
  expect(Object.keys(after?.templates ?? {})).toEqual(['one', 'two']);
});

it('makes the keyring once', () => {
  ensureKeyring(path);
  const ring = readSecretFile(path, keyringSchema);
  ensureKeyring(path);
  expect(readSecretFile(path, keyringSchema)).toEqual(ring);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
