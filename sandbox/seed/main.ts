import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { createBureau } from '../../server/commands/bureaus/createBureau.ts';
import type { CommandContext } from '../../server/commands/context.ts';
import { loadConfig, readSecretFile } from '../../server/config.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { connectDatabase } from '../../server/platform/database.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../server/platform/ids.ts';
import { keyringSchema } from '../../server/platform/keyring.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { loadProfiles } from '../../server/profiles/load.ts';
import { readDemo } from './demo.ts';
import { seedStaff } from './seedStaff.ts';

// `main.ts --staff file.json`: makes the demonstration through the product's own commands. Running it again
// changes nothing but what is missing; the file keeps what is needed to sign in as the demo staff.
const { values } = parseArgs({ options: { staff: { type: 'string' } } });
if (values.staff === undefined) throw new Error('--staff file.json is needed');

const config = loadConfig();
const context: CommandContext = {
  actor: { kind: 'system', id: 'seed' },
  clock: systemClock,
  ids: systemIds,
  crypto: createFieldCrypto(readSecretFile(config.KEYRING_FILE, keyringSchema)),
  log: createLogger('seed', config.LOG_LEVEL),
  profiles: loadProfiles(),
  publicUrl: config.PUBLIC_URL,
};
const demo = readDemo();
await connectDatabase(config.MONGODB_URI);
for (const { account: _account, staff: _staff, ...bureau } of demo.bureaus)
  await createBureau(context, bureau);
const accounts = await seedStaff(context, demo, values.staff);
context.log.info({ bureaus: demo.bureaus.length, accounts: accounts.length }, 'demonstration is there');
await mongoose.disconnect();
