import { sweepClocks } from '../../../../../server/commands/clocks/sweepClocks.ts';
import { connectDatabase } from '../../../../../server/platform/database.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../../../../server/platform/ids.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

/** One worker of many that sweeps once; its arguments are the store's address and the day. Made to be killed. */
const [uri = '', day = ''] = process.argv.slice(2);
const key = Buffer.alloc(32, 1);
const quiet = () => undefined;
const connection = await connectDatabase(uri);
await sweepClocks({
  clock: { now: () => new Date(`${day}T12:00:00+08:00`) },
  ids: systemIds,
  crypto: createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key }),
  log: { debug: quiet, info: quiet, warn: console.error, error: console.error },
  profiles: loadProfiles(),
  publicUrl: 'https://fund.example',
});
await connection.close();
