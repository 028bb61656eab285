import { putPart } from '../../../../../server/commands/evidence/putPart.ts';
import { systemClock } from '../../../../../server/platform/clock.ts';
import { connectDatabase } from '../../../../../server/platform/database.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { systemIds as ids } from '../../../../../server/platform/ids.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

/** A web process that takes parts in and says which ones it has acknowledged, over and over. Made to be killed. */
const [, , uri = '', id = '', count = '0'] = process.argv;
const key = Buffer.alloc(32, 1);
const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
const quiet = () => undefined;
await connectDatabase(uri);
const context = {
  ...{ clock: systemClock, ids, crypto, objects: createGridfsStore({ crypto, ids }) },
  log: { debug: quiet, info: quiet, warn: console.error, error: console.error },
  ...{ profiles: loadProfiles(), publicUrl: 'https://fund.example' },
  actor: { kind: 'person', id: 'one' } as const,
};
for (let n = 0; n < Number(count); n += 1) {
  const bytes = Buffer.alloc(2 ** 20, n);
  if (n === 0) Buffer.from([0xff, 0xd8, 0xff, 0xe0]).copy(bytes);
  await putPart(context, { id, owner: 'person:one', n, bytes });
  process.stdout.write(`${n}\n`);
}
