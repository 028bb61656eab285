import { type Document, deserialize } from 'bson';
import type { Call } from '../commands/call.ts';

/** The `index`th statement of a write command, from its document sequence or from its array. */
export function statementAt(call: Call, index: number): Document | undefined {
  const [bytes] = [...call.sequences.values()];
  if (bytes !== undefined) {
    let start = 0;
    for (let skip = 0; skip < index; skip++) start += bytes.readInt32LE(start);
    return deserialize(bytes.subarray(start, start + bytes.readInt32LE(start)));
  }
  const command = deserialize(call.source);
  return (command.documents ?? command.updates ?? command.deletes)?.[index];
}

/** What an update would have stored, as far as its own text tells: `$set` over the filter's equalities. */
function intended(update: Document): Document | undefined {
  if (Array.isArray(update.u ?? update.update)) return undefined;
  const change: Document = update.u ?? update.update ?? {};
  const filter: Document = update.q ?? update.query ?? {};
  const equalities = Object.entries(filter).filter(([, value]) => {
    return !(value !== null && typeof value === 'object' && Object.keys(value)[0]?.startsWith('$'));
  });
  const replaces = !Object.keys(change).some((key) => key.startsWith('$'));
  if (replaces) return { ...Object.fromEntries(equalities), ...change };
  return { ...Object.fromEntries(equalities), ...change.$setOnInsert, ...change.$set };
}

/** The document that write statement `index` tried to store; undefined when its text does not tell. */
export function writtenDocument(call: Call, index: number): Document | undefined {
  if (call.name === 'insert') return statementAt(call, index);
  const statement = call.name === 'update' ? statementAt(call, index) : deserialize(call.source);
  return statement && intended(statement);
}

/** PostgreSQL shows the row that it refused: `Key (document, …)=(BSONHEX…, …)`. */
export function documentInDetail(detail: string): Document | undefined {
  const hex = /=\((?:\d+, )?BSONHEX([0-9a-f]+)/.exec(detail)?.[1];
  if (hex === undefined) return undefined;
  const document = deserialize(Buffer.from(hex, 'hex'));
  // The primary key's own value is a document with one nameless field.
  return '' in document ? { _id: document[''] } : document;
}
