import { join } from 'node:path';
import { ensureAccounts, sandboxConfig } from '../secrets/accounts.ts';
import { ensureKeyring } from '../secrets/keyring.ts';
import { writeSecret } from '../secrets/secretFile.ts';

// One-shot service of compose.yaml (profile `demo`): keys and accounts, made once in the secrets volume.
const folder = '/run/fundwatch';
ensureKeyring(join(folder, 'keyring.json'));
const accounts = ensureAccounts(join(folder, 'wechat-accounts.json'));
const callbacks = process.env.CALLBACK_BASE ?? 'http://web:8787';
writeSecret(join(folder, 'wechat-sandbox.json'), sandboxConfig(accounts, callbacks));
