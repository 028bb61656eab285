import { deserialize, serialize } from 'bson';
import { CommandError } from '../errors/commandError.ts';
import { mongoCode } from '../errors/sqlState.ts';
import type { Statement } from '../postgres/messages.ts';
import { PostgresError } from '../postgres/postgresError.ts';
import { float8, readBool, text } from '../postgres/values.ts';
import { type Call, type Command, column, query, target } from './call.ts';

const ok = (extra: Record<string, unknown> = {}): Buffer => Buffer.from(serialize({ ...extra, ok: 1 }));

const CREATE: Statement = {
  name: 'create',
  sql: 'SELECT documentdb_api.create_collection_view($1, $2)',
};
const DROP: Statement = { name: 'drop', sql: 'SELECT documentdb_api.drop_collection($1, $2)' };
const DROP_DATABASE: Statement = { name: 'dropDatabase', sql: 'SELECT documentdb_api.drop_database($1)' };
const COLL_MOD: Statement = { name: 'collMod', sql: 'SELECT documentdb_api.coll_mod($1, $2, $3)' };
const RENAME: Statement = { name: 'rename', sql: 'SELECT documentdb_api.rename_collection($1)' };
const COLL_STATS: Statement = { name: 'collStats', sql: 'SELECT documentdb_api.coll_stats($1, $2, $3)' };
const DB_STATS: Statement = { name: 'dbStats', sql: 'SELECT documentdb_api.db_stats($1, $2, false)' };
const LIST_DATABASES: Statement = {
  name: 'listDatabases',
  sql: 'SELECT documentdb_api.list_databases($1)',
};

async function drop(call: Call): Promise<Buffer> {
  const collection = target(call);
  const row = await query(call, DROP, [text(call.db), text(collection)]);
  if (!readBool(row[0])) throw new CommandError(26, 'ns not found');
  return ok({ ns: `${call.db}.${collection}` });
}

async function dropDatabase(call: Call): Promise<Buffer> {
  try {
    await query(call, DROP_DATABASE, [text(call.db)]);
  } catch (error) {
    if (!(error instanceof PostgresError) || mongoCode(error.sqlState) !== 26) throw error;
  }
  return ok({ dropped: call.db });
}

function scaleOf(call: Call): Buffer {
  const scale: unknown = deserialize(call.source).scale;
  return float8(typeof scale === 'number' ? scale : 1);
}

/** Creating, changing, dropping and describing collections and databases. */
export const collections: readonly Command[] = [
  {
    names: ['create'],
    run: async (call) => column(await query(call, CREATE, [text(call.db), call.body]), 0),
  },
  { names: ['drop'], run: drop },
  { names: ['dropDatabase'], run: dropDatabase },
  {
    names: ['collMod'],
    run: async (call) =>
      column(await query(call, COLL_MOD, [text(call.db), text(target(call)), call.body]), 0),
  },
  {
    names: ['renameCollection'],
    run: async (call) => {
      await query(call, RENAME, [call.body]);
      return ok();
    },
  },
  {
    names: ['collStats', 'collstats'],
    run: async (call) => {
      const row = await query(call, COLL_STATS, [text(call.db), text(target(call)), scaleOf(call)]);
      return column(row, 0);
    },
  },
  {
    names: ['dbStats', 'dbstats'],
    run: async (call) => column(await query(call, DB_STATS, [text(call.db), scaleOf(call)]), 0),
  },
  {
    names: ['listDatabases'],
    run: async (call) => column(await query(call, LIST_DATABASES, [call.body]), 0),
  },
];
