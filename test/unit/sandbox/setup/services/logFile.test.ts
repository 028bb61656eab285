import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../../../../sandbox/setup/services/logFile.ts';

it('starts a new file when one is full and keeps only the last', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fw-log-'));
  const log = openLog(folder, 'web', 20);
  for (let i = 0; i < 8; i += 1) {
    log.write('twelve chars');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(readdirSync(folder)).toEqual(['web.log', 'web.log.1']);
  rmSync(folder, { recursive: true });
});
