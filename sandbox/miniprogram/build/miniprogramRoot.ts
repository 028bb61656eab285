import { join } from 'node:path';

/** The native sources; everything here is made from them. */
export const miniprogramRoot = join(import.meta.dirname, '..', '..', '..', 'miniprogram');
