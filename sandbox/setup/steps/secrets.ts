import { mkdirSync } from 'node:fs';
import { ensureAccounts, sandboxConfig } from '../secrets/accounts.ts';
import { ensureKeyring } from '../secrets/keyring.ts';
import { ensureMerchants } from '../secrets/merchants.ts';
import { writeSecret } from '../secrets/secretFile.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** Keys and WeChat accounts: made once, then only read. */
export const secrets: Step<StartContext> = {
  title: 'Keys and accounts',
  weight: 0.1,
  needed: () => true,
  async run({ layout, urls }) {
    mkdirSync(layout.spool, { recursive: true });
    ensureKeyring(layout.keyring);
    const accounts = ensureAccounts(layout.accounts);
    const pay = ensureMerchants(layout.merchants, accounts);
    writeSecret(layout.sandboxConfig, { ...sandboxConfig(accounts, urls.server), pay });
  },
};
