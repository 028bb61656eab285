import { deserialize, serialize } from 'bson';
import { CommandError, TRANSIENT, UNKNOWN_COMMIT } from '../errors/commandError.ts';
import type { Statement } from '../postgres/messages.ts';
import { int8 } from '../postgres/values.ts';
import { sessionKey } from '../sessions/sessionKey.ts';
import type { Transaction } from '../sessions/transaction.ts';
import { type Call, type Command, query } from './call.ts';

const OK = Buffer.from(serialize({ ok: 1 }));
const STATUS: Statement = { name: 'xactStatus', sql: 'SELECT pg_xact_status($1::bigint::text::xid8)' };

function named(call: Call): Transaction | undefined {
  if (call.fields === undefined) throw new CommandError(263, `${call.name} belongs in a transaction`);
  return call.services.sessions.find(call.fields);
}

/** After a lost connection: PostgreSQL remembers what became of a transaction id. */
async function settle(call: Call, transaction: Transaction): Promise<void> {
  if (transaction.xid === 0n) return;
  const row = await query(call, STATUS, [int8(transaction.xid)]);
  const status = row[0]?.toString('utf8');
  if (status === 'committed' || status === 'aborted') transaction.state = status;
}

async function commit(call: Call): Promise<Buffer> {
  const transaction = named(call);
  if (transaction?.state === 'open') await transaction.commit();
  if (transaction?.state === 'unknown') await settle(call, transaction);
  if (transaction?.state === 'committed') return OK;
  if (transaction?.state === 'aborted') {
    throw new CommandError(251, `Transaction ${transaction.number} has been aborted.`, [TRANSIENT]);
  }
  // This gateway has no memory of it (it was restarted) or PostgreSQL could not tell: an honest "unknown".
  throw new CommandError(50, 'The outcome of the commit is unknown.', [UNKNOWN_COMMIT]);
}

async function abort(call: Call): Promise<Buffer> {
  const transaction = named(call);
  if (transaction === undefined || transaction.state === 'aborted') {
    throw new CommandError(251, 'Transaction is not in progress.', [TRANSIENT]);
  }
  if (transaction.state !== 'open') throw new CommandError(256, 'Transaction has been committed.');
  await transaction.abort();
  return OK;
}

async function endSessions(call: Call): Promise<Buffer> {
  const ended = Object.values(deserialize(call.source, { promoteBuffers: true }))[0] as { id: Buffer }[];
  await call.services.sessions.end(ended.map(({ id }) => sessionKey(id)));
  return OK;
}

/** commitTransaction, abortTransaction, endSessions and their relatives. */
export const transactions: readonly Command[] = [
  { names: ['commitTransaction'], control: true, run: commit },
  { names: ['abortTransaction'], control: true, run: abort },
  { names: ['endSessions', 'killSessions'], control: true, run: endSessions },
  { names: ['refreshSessions'], control: true, run: async () => OK },
];
