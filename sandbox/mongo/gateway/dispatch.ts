import { without } from './bson/edit.ts';
import { BSON_TYPE, type Element, topLevel } from './bson/elements.ts';
import { type Call, type Client, type Command, readString, type Services } from './commands/call.ts';
import { registry } from './commands/registry.ts';
import { CommandError, errorDocument, TRANSIENT } from './errors/commandError.ts';
import { fromPostgres } from './errors/fromPostgres.ts';
import { PostgresError } from './postgres/postgresError.ts';
import { sessionKey } from './sessions/sessionKey.ts';
import type { TransactionFields } from './sessions/sessions.ts';
import type { Request } from './wire/request.ts';

/** Fields for the gateway or for a cluster; DocumentDB refuses some and needs none of them. */
const GATEWAY_FIELDS: ReadonlySet<string> = new Set([
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$db',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
]);

/** Statements that lost a race outside a transaction are simply run again, as `mongod` does. */
const CONFLICT_RETRIES = 8;

/** Answers one request. Lost PostgreSQL connections are thrown; everything else becomes an answer. */
export async function dispatch(request: Request, client: Client, services: Services): Promise<Buffer> {
  let call: Call | undefined;
  try {
    const elements = topLevel(request.body);
    const name = elements[0]?.name ?? '';
    const command = registry.get(name);
    if (command === undefined) throw new CommandError(59, `no such command: '${name}'`);
    call = await prepare(request, client, services, elements, command);
    return await runWithRetries(command, call);
  } catch (error) {
    return errorDocument(await endTransaction(await translate(error, call), call));
  }
}

async function prepare(
  request: Request,
  client: Client,
  services: Services,
  elements: readonly Element[],
  command: Command,
): Promise<Call> {
  const source = request.body;
  const byName = new Map(elements.map((element) => [element.name, element]));
  const fields = transactionFields(source, byName);
  const joins = fields !== undefined && command.control !== true;
  const db = byName.get('$db');
  return {
    name: elements[0]?.name ?? '',
    db: db ? readString(source, db) : '',
    body: without(source, elements, GATEWAY_FIELDS),
    elements,
    source,
    sequences: request.sequences,
    fields,
    transaction: joins ? await services.sessions.join(fields, client) : undefined,
    client,
    services,
  };
}

function transactionFields(
  doc: Buffer,
  elements: ReadonlyMap<string, Element>,
): TransactionFields | undefined {
  const number = elements.get('txnNumber');
  if (number === undefined) return undefined;
  if (!elements.has('autocommit')) {
    throw new CommandError(
      20,
      'Transaction numbers are only allowed on a replica set member or mongos: put retryWrites=false into MONGODB_URI.',
    );
  }
  const start = elements.get('startTransaction');
  return {
    session: sessionOf(doc, elements.get('lsid')),
    number: doc.readBigInt64LE(number.value),
    start: start !== undefined && doc[start.value] === 1,
  };
}

function sessionOf(doc: Buffer, lsid: Element | undefined): string {
  if (lsid?.type !== BSON_TYPE.document) throw new CommandError(9, 'a transaction needs an lsid');
  const inner = doc.subarray(lsid.value, lsid.end);
  const id = topLevel(inner).find((element) => element.name === 'id');
  if (id?.type !== BSON_TYPE.binary) throw new CommandError(9, 'lsid.id must be a UUID');
  return sessionKey(inner.subarray(id.value + 5, id.end));
}

async function runWithRetries(command: Command, call: Call): Promise<Buffer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await command.run(call);
    } catch (error) {
      const failure = await translate(error, call);
      if (call.fields !== undefined || attempt >= CONFLICT_RETRIES || failure.code !== 112) throw failure;
    }
  }
}

/** A failed command ends its transaction, as in MongoDB; conflicts tell the driver to start over. */
async function endTransaction(failure: CommandError, call: Call | undefined): Promise<CommandError> {
  if (call?.fields === undefined) return failure;
  await call.transaction?.abort();
  if (failure.code !== 112 || failure.labels.length > 0) return failure;
  return new CommandError(failure.code, failure.message, [TRANSIENT], failure.extra);
}

async function translate(error: unknown, call: Call | undefined): Promise<CommandError> {
  if (error instanceof CommandError) return error;
  if (error instanceof PostgresError && call) return fromPostgres(error, call);
  if (error instanceof RangeError) return new CommandError(9, error.message);
  throw error;
}
