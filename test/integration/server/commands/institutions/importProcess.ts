import { runLongJob } from '../../../../../server/commands/longJobs/runLongJob.ts';
import { systemClock } from '../../../../../server/platform/clock.ts';
import { connectDatabase } from '../../../../../server/platform/database.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { systemIds as ids } from '../../../../../server/platform/ids.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';
import { longJobs } from '../../../../../server/queues/longJobs.ts';

/** A worker that does one long job; its arguments are the store's address and the job's id. Made to be killed. */
const [, , uri = '', jobId = ''] = process.argv;
const key = Buffer.alloc(32, 1);
const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
const quiet = () => undefined;
const connection = await connectDatabase(uri);
const context = {
  ...{ clock: systemClock, ids, crypto, objects: createGridfsStore({ crypto, ids }) },
  log: { debug: quiet, info: quiet, warn: console.error, error: console.error },
  ...{ profiles: loadProfiles(), publicUrl: 'https://fund.example' },
  actor: { kind: 'system', id: 'worker' } as const,
};
await runLongJob(context, jobId, longJobs);
await connection.close();
