import type { Command } from './call.ts';
import { collections } from './collections.ts';
import { cursorCommands } from './cursorCommands.ts';
import { handshake } from './handshake.ts';
import { indexes } from './indexes.ts';
import { reads } from './reads.ts';
import { transactions } from './transactions.ts';
import { writes } from './writes.ts';

const FAMILIES = [handshake, reads, writes, cursorCommands, collections, indexes, transactions];

/** Every command the gateway knows, by each name a client may use. */
export const registry: ReadonlyMap<string, Command> = new Map(
  FAMILIES.flat().flatMap((command) => command.names.map((name): [string, Command] => [name, command])),
);
