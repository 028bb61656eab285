import type { Builtin } from './builtin.ts';

/** A block that holds others. */
export const view: Builtin = { name: 'view', properties: { animation: null } };
