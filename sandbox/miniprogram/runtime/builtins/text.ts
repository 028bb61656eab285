import type { Builtin } from './builtin.ts';

/** Text in a line; line breaks in it are kept. */
export const text: Builtin = {
  name: 'text',
  plain: true,
  properties: { selectable: false, userSelect: false, decode: false, space: '', overflow: '' },
};
