import type { ApiError } from '../api/apiError.ts';

/** Everything that is wrong with one answer or a part of it, as one text; '' when nothing is. */
export function problemOfField(error: Pick<ApiError, 'problems'> | null, path: string): string {
  const found = (error?.problems ?? []).filter((one) => one.path === path || one.path.startsWith(`${path}.`));
  return [...new Set(found.map(({ message }) => message))].join('');
}
