/**
 * The wire gateway as a process of its own.
 *
 * Started by `startStore` with an IPC channel, its working folder being the store's data folder (so that the
 * socket's path stays short enough for the kernel). Settings arrive as JSON in the first argument.
 * When the channel closes, its parent has gone, and so does it.
 */
import type { Server } from 'node:net';
import { Pool } from './postgres/pool.ts';
import { createGateway } from './server.ts';
import { Cursors } from './sessions/cursors.ts';
import { Sessions } from './sessions/sessions.ts';
import type { GatewaySettings } from './settings.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as GatewaySettings;
const connection = {
  socketPath: settings.socketPath,
  settings: settings.connection,
  patienceMs: settings.patienceMs,
};

const pool = new Pool({ ...connection, ...settings.pool });
const transactionPool = new Pool({ ...connection, ...settings.transactionPool });
const sessions = new Sessions(transactionPool, settings.transactionLifetimeMs);
const cursors = new Cursors();
const gateway = createGateway({ pool, sessions, cursors }, (line) =>
  process.stderr.write(`gateway: ${line}\n`),
);

async function stop(server: Server): Promise<void> {
  server.close();
  cursors.close();
  await sessions.close();
  pool.close();
  transactionPool.close();
  process.exit(0);
}

process.on('disconnect', () => void stop(gateway));
process.on('SIGTERM', () => void stop(gateway));

await pool.warm(1);
gateway.listen(settings.port, '127.0.0.1', () => {
  const address = gateway.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
gateway.on('error', (error) => {
  process.stderr.write(`gateway: ${error.message}\n`);
  process.exit(1);
});
