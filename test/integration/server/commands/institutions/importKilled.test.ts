import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startImport } from '../../../../../server/commands/institutions/startImport.ts';
import { runLongJob } from '../../../../../server/commands/longJobs/runLongJob.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Institution } from '../../../../../server/models/institution.ts';
import { InstitutionImport } from '../../../../../server/models/institutionImport.ts';
import { LongJob } from '../../../../../server/models/longJob.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { longJobs } from '../../../../../server/queues/longJobs.ts';
import { csv, madeUpRows } from '../../../../support/institutions.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

const script = join(import.meta.dirname, 'importProcess.ts');
const total = 4_000;
let corps: Corps;
beforeAll(async () => {
  corps = await startCorps(beijingDay(new Date()));
});
afterAll(() => corps.stop());

it('the worker is killed with SIGKILL in the middle: the next one finishes, no row lost, none twice', async () => {
  const key = Buffer.alloc(32, 1);
  const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
  const objects = createGridfsStore({ crypto, ids: corps.services.ids });
  const services = { ...corps.services, crypto, objects };
  const bureauId = await corps.bureau('lincang');
  const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['liaison'] } as const;
  const file = { bytes: Buffer.from(csv(madeUpRows(total))), name: 'a.csv', complete: false };
  const { no } = await startImport({ ...services, actor }, file);
  const read = () => InstitutionImport.findOne({ no }).orFail().lean();
  const job = await LongJob.findOne({ objectId: (await read())._id })
    .orFail()
    .lean();

  const child = spawn(process.execPath, ['--import', 'tsx', script, corps.uri, job._id], { stdio: 'ignore' });
  await expect.poll(async () => (await read()).done, { timeout: 50_000, interval: 10 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { done, created, state } = await read();
  expect(state).toBe('running');
  expect(done).toBeLessThan(total);
  // What the file says is done stands in the store, and nothing else does.
  expect(created).toBe(done);
  expect(await Institution.countDocuments({ bureauId })).toBe(done);
  await runLongJob({ ...services, actor: { kind: 'system', id: 'worker' } }, job._id, longJobs);
  expect(await read()).toMatchObject({ state: 'done', done: total, created: total, unchanged: 0 });
  expect(await Institution.countDocuments({ bureauId })).toBe(total);
  const advanced = await Event.find({ bureauId, type: 'institutionImport.advanced' }).lean();
  const parts = advanced.map(({ data }) => data.done as number).sort((a, b) => a - b);
  expect(new Set(parts).size).toBe(parts.length);
  expect(parts.at(-1)).toBe(total);
});
