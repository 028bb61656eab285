import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { finishUpload } from '../../../../../server/commands/evidence/finishUpload.ts';
import { putPart } from '../../../../../server/commands/evidence/putPart.ts';
import { startUpload } from '../../../../../server/commands/evidence/startUpload.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { systemClock } from '../../../../../server/platform/clock.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { uploadStatus } from '../../../../../server/queries/evidence/uploadStatus.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

const script = join(import.meta.dirname, 'uploadProcess.ts');
const count = 12;
let corps: Corps;
beforeAll(async () => {
  corps = await startCorps(beijingDay(new Date()));
});
afterAll(() => corps.stop());

it('the process is killed with SIGKILL in the middle: what it acknowledged is there, and the upload goes on', async () => {
  const key = Buffer.alloc(32, 1);
  const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
  const objects = createGridfsStore({ crypto, ids: corps.services.ids });
  const actor = { kind: 'person', id: 'one' } as const;
  const context = { ...corps.services, clock: systemClock, crypto, objects, actor };
  const owner = 'person:one';
  const { id } = await startUpload(context, { size: count * 2 ** 20, owner, bureauId: 'any' });

  const child = spawn(process.execPath, ['--import', 'tsx', script, corps.uri, id, String(count)]);
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (said.includes('3\n')) child.kill('SIGKILL');
  });
  await once(child, 'exit');

  const acknowledged = said.split('\n').slice(0, -1).map(Number);
  const { stored } = await uploadStatus(context, { id, owner });
  expect(acknowledged.length).toBeGreaterThan(3);
  expect(acknowledged.length).toBeLessThan(count);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  for (let n = 0; n < count; n += 1)
    if (!stored.includes(n)) await putPart(context, { id, owner, n, bytes: Buffer.alloc(2 ** 20, n) });
  expect(await finishUpload(context, { id, owner })).toMatchObject({
    mime: 'image/jpeg',
    size: count * 2 ** 20,
  });
});
