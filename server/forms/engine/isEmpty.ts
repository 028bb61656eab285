import type { Answer } from './types.ts';

/** Nothing was answered: absent, null or an empty text. */
export function isEmpty(value: Answer): boolean {
  return value === undefined || value === null || value === '';
}
