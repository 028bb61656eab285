import { rmSync } from 'node:fs';
import type { DemoStaff } from '../seed/staffFile.ts';
import { readStaff } from '../seed/staffFile.ts';
import { type AccountSettings, readAccounts } from './secrets/accounts.ts';
import { writeSecret } from './secrets/secretFile.ts';
import type { StartContext } from './steps/startContext.ts';

/** `var/run.json`: what tools and tests need to talk to a running product. */
export interface RunFile {
  /** Base URLs, without a final slash but for the console, which is a folder. */
  server: string;
  console: string;
  sandbox: string;
  accounts: Pick<AccountSettings, 'key' | 'name' | 'appid' | 'token' | 'encodingAESKey' | 'callbackPath'>[];
  staff: DemoStaff[];
  pids: Record<string, number[]>;
  startedAt: string;
}

/** Describes what runs now. */
export function describeRun({ layout, urls, services }: StartContext, startedAt: Date): RunFile {
  const accounts = readAccounts(layout.accounts).map(
    ({ key, name, appid, token, encodingAESKey, callbackPath }) => ({
      key,
      name,
      appid,
      token,
      encodingAESKey,
      callbackPath,
    }),
  );
  const pids = services.map((service) => [service.name, service.pids()] as const);
  return {
    server: urls.server,
    console: `${urls.server}/console/`,
    sandbox: urls.sandbox,
    accounts,
    staff: readStaff(layout.staff),
    pids: { starter: [process.pid], ...Object.fromEntries(pids) },
    startedAt: startedAt.toISOString(),
  };
}

/** Writes the file for its owner only: it holds passwords of the demonstration. */
export function writeRunFile(path: string, run: RunFile): void {
  writeSecret(path, run);
}

/** Removes the file: no file, nothing runs. */
export function removeRunFile(path: string): void {
  rmSync(path, { force: true });
}
