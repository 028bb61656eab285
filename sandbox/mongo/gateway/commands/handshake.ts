import { serialize } from 'bson';
import { CommandError } from '../errors/commandError.ts';
import { MAX_MESSAGE_BYTES } from '../wire/frames.ts';
import type { Call, Command } from './call.ts';

const VERSION = '7.0.0';
const answer = (document: Record<string, unknown>): Buffer => Buffer.from(serialize({ ...document, ok: 1 }));

/**
 * `msg: 'isdbgrid'` is how a router introduces itself: drivers then allow transactions without a replica set.
 * Wire version 21 is MongoDB 7.0; no compression, no streaming heartbeats (topologyVersion is absent).
 */
async function hello(call: Call): Promise<Buffer> {
  return answer({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    msg: 'isdbgrid',
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 25_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: call.client.id,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
  });
}

const buildInfo = {
  version: VERSION,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'fundwatch local store: DocumentDB on PostgreSQL',
  modules: ['documentdb'],
  bits: 64,
  maxBsonObjectSize: 16_777_216,
};

const connectionStatus = { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } };

const serverStatus = (): Record<string, unknown> => ({
  host: 'localhost',
  version: VERSION,
  process: 'fundwatch-gateway',
  pid: process.pid,
  uptime: process.uptime(),
  localTime: new Date(),
});

async function refuseLogin(): Promise<Buffer> {
  throw new CommandError(
    18,
    'The local store has no users: leave user name and password out of MONGODB_URI.',
  );
}

/** Introductions and small talk: nothing here reaches PostgreSQL. */
export const handshake: readonly Command[] = [
  { names: ['hello', 'isMaster', 'ismaster'], control: true, run: hello },
  { names: ['ping'], control: true, run: async () => answer({}) },
  { names: ['buildInfo', 'buildinfo'], control: true, run: async () => answer(buildInfo) },
  { names: ['connectionStatus'], control: true, run: async () => answer(connectionStatus) },
  { names: ['serverStatus'], control: true, run: async () => answer(serverStatus()) },
  { names: ['getParameter'], control: true, run: async () => answer({}) },
  { names: ['whatsmyuri'], control: true, run: async () => answer({ you: '127.0.0.1:0' }) },
  { names: ['saslStart', 'authenticate'], control: true, run: refuseLogin },
];
