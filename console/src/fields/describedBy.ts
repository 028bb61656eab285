/** Ids of the hint and of the problem of a field, for `aria-describedby`. */
export function describedBy(id: string, error: string): string {
  return error ? `${id}-hint ${id}-error` : `${id}-hint`;
}
