import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const file = '/usr/sbin/policy-rc.d';
const marker = '# Written by the Fundwatch set-up for the time of one installation.';

/**
 * Runs an installation during which Debian starts no service.
 * We run our own Redis on our own port; the system's one must not appear on a machine just because the
 * package did. A policy of the machine's owner is left as it is.
 */
export async function withoutServices<T>(install: () => Promise<T>): Promise<T> {
  const owned = existsSync(file) && !readFileSync(file, 'utf8').includes(marker);
  if (owned) return await install();
  writeFileSync(file, `#!/bin/sh\n${marker}\nexit 101\n`);
  chmodSync(file, 0o755);
  try {
    return await install();
  } finally {
    rmSync(file, { force: true });
  }
}
