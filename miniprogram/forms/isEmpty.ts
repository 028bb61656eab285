// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Answer } from './types';

/** Nothing was answered: absent, null or an empty text. */
export function isEmpty(value: Answer): boolean {
  return value === undefined || value === null || value === '';
}
