import { supervise } from '../processes/supervise.ts';
import { ensureRootfs } from './ensureRootfs.ts';
import type { GatewaySettings } from './gateway/settings.ts';
import { startGateway } from './gateway/startGateway.ts';
import { ownServerUp, prepareDataFolder } from './postgres/dataFolder.ts';
import { HOPELESS, startPostgres } from './postgres/startPostgres.ts';
import { postgresOwner } from './rootfs/chroot.ts';
import type { Store, StoreOptions } from './store.ts';

const STOP_MS = 15_000;

function gatewaySettings(options: StoreOptions): Omit<GatewaySettings, 'port'> {
  return {
    // Relative to the gateway's working folder: a Unix socket's path may have 107 bytes only.
    socketPath: 'sock/.s.PGSQL.5432',
    connection: {
      user: 'postgres',
      database: 'postgres',
      application_name: 'fundwatch-gateway',
      client_encoding: 'UTF8',
      search_path: 'documentdb_api_catalog,documentdb_api,public',
    },
    pool: { size: 8, max: 20 },
    transactionPool: { size: 10, max: 80 },
    transactionLifetimeMs: options.transactionLifetimeMs ?? 60_000,
    patienceMs: 15_000,
  };
}

/** DocumentDB on PostgreSQL in its root file system, and the gateway in front of it. */
export async function startDocumentDb(options: StoreOptions): Promise<Store> {
  const { dataDir, cacheDir, log = () => undefined } = options;
  const rootfs = await ensureRootfs(cacheDir === undefined ? {} : { cacheDir });
  const owner = postgresOwner(rootfs);
  const folder = await prepareDataFolder(dataDir, rootfs, owner);
  const postgres = await supervise({
    name: 'postgres',
    start: () => startPostgres(rootfs, folder, owner, log),
    log,
    hopeless: HOPELESS,
  });

  let port = options.port ?? 0;
  const giveUp = new AbortController();
  const start = async () => {
    const settings = { ...gatewaySettings(options), port };
    const gateway = await startGateway(settings, folder.home, log, giveUp.signal, options.gatewayNodeOptions);
    port = gateway.port;
    return gateway.process;
  };
  const failed = postgres.givenUp.then((error) => Promise.reject(error));
  failed.catch(() => undefined); // after the start nobody waits for it any more; it is in the log
  try {
    const gatewayStart = supervise({ name: 'gateway', start, log });
    const started = Promise.all([gatewayStart, ownServerUp(folder, () => postgres.pid)]);
    const [gateway] = await Promise.race([started, failed]);
    return {
      uri: `mongodb://127.0.0.1:${port}/?retryWrites=false`,
      get pids() {
        return { postgres: postgres.pid, gateway: gateway.pid };
      },
      async stop() {
        await gateway.stop('SIGTERM', STOP_MS);
        await postgres.stop('SIGINT', STOP_MS);
      },
    };
  } catch (error) {
    giveUp.abort();
    await postgres.stop('SIGINT', STOP_MS);
    throw error;
  }
}
