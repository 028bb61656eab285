/** Encoders for the few PostgreSQL protocol 3.0 messages that the gateway sends. */

const FORMAT_BINARY = 1;

/** A statement prepared once per connection. Parameters and results travel in binary. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
}

/** A bound parameter: the value's binary form, or null. */
export type Parameter = Buffer | null;

function message(type: string, size: number): Buffer {
  const out = Buffer.allocUnsafe(1 + size);
  out.write(type, 0, 'latin1');
  out.writeInt32BE(size, 1);
  return out;
}

/** StartupMessage; the settings apply to the whole connection. */
export function startup(settings: Readonly<Record<string, string>>): Buffer {
  const text = `${Object.entries(settings).flat().join('\0')}\0\0`;
  const out = Buffer.alloc(8 + Buffer.byteLength(text));
  out.writeInt32BE(out.length, 0);
  out.writeInt32BE(196_608, 4);
  out.write(text, 8);
  return out;
}

/** Parse: parameter types are left to the server, which takes them from the called function. */
export function parse(statement: Statement): Buffer {
  const text = `${statement.name}\0${statement.sql}\0`;
  const size = 4 + Buffer.byteLength(text) + 2;
  const out = message('P', size);
  const end = 5 + out.write(text, 5);
  out.writeInt16BE(0, end);
  return out;
}

/** Bind to the unnamed portal and Execute it, in one buffer. */
export function bindAndExecute(statement: Statement, parameters: readonly Parameter[]): Buffer {
  const nameLength = Buffer.byteLength(statement.name);
  let size = 4 + 1 + nameLength + 1 + 4 + 2 + 4;
  for (const value of parameters) size += 4 + (value?.length ?? 0);
  const out = Buffer.allocUnsafe(1 + size + 10);
  out.writeUInt8(0x42, 0);
  out.writeInt32BE(size, 1);
  out.writeUInt8(0, 5);
  let at = 6 + out.write(statement.name, 6);
  out.writeUInt8(0, at);
  out.writeInt16BE(1, at + 1);
  out.writeInt16BE(FORMAT_BINARY, at + 3);
  out.writeInt16BE(parameters.length, at + 5);
  at += 7;
  for (const value of parameters) {
    out.writeInt32BE(value?.length ?? -1, at);
    at += 4;
    if (value !== null) at += value.copy(out, at);
  }
  out.writeInt16BE(1, at);
  out.writeInt16BE(FORMAT_BINARY, at + 2);
  at += 4;
  out.writeUInt8(0x45, at);
  out.writeInt32BE(9, at + 1);
  out.writeUInt8(0, at + 5);
  out.writeInt32BE(0, at + 6);
  return out;
}

/** Sync: ends a batch. */
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

/** Terminate: the polite goodbye. */
export const TERMINATE = Buffer.from([0x58, 0, 0, 0, 4]);
