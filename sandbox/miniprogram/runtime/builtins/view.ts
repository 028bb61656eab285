import type { Builtin } from './builtin.ts';

/** A block that holds others. */
export const view: Builtin = { name: 'view', plain: true, properties: { animation: null } };
