import { advanceTerms } from '../../../../../server/commands/terms/advanceTerms.ts';
import { systemClock } from '../../../../../server/platform/clock.ts';
import { connectDatabase } from '../../../../../server/platform/database.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../../../../server/platform/ids.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

/** One worker of many that runs the job once; its argument is the store's address. Made to be killed. */
const key = Buffer.alloc(32, 1);
const quiet = () => undefined;
const connection = await connectDatabase(process.argv[2] ?? '');
const counts = await advanceTerms({
  clock: systemClock,
  ids: systemIds,
  crypto: createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key }),
  log: { debug: quiet, info: quiet, warn: console.error, error: console.error },
  profiles: loadProfiles(),
  publicUrl: 'https://fund.example',
});
console.log(JSON.stringify(counts));
await connection.close();
