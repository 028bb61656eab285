import mongoose from 'mongoose';
import { loadConfig } from '../config.ts';
import { migrate } from '../migrations/migrate.ts';
import { systemClock } from '../platform/clock.ts';
import { connectDatabase } from '../platform/database.ts';
import { createLogger } from '../platform/logger.ts';

// One-shot process: brings the store to what this version of the code expects.
const config = loadConfig();
const log = createLogger('migrate', config.LOG_LEVEL);
await connectDatabase(config.MONGODB_URI);
log.info({ ran: await migrate(systemClock) }, 'migrations done');
await mongoose.disconnect();
