/** Tables of holidays that staff put in, by year: one `1` (working day) or `0` per day. Of this process, as `use` said last. */
let tables: ReadonlyMap<number, string> = new Map();
let version = 0;

/** The table that staff put in for a year, if there is one. */
export function loadedTable(year: number): string | undefined {
  return tables.get(year);
}

/** Grows whenever other tables are used: what was worked out before is worth nothing then. */
export function loadedVersion(): number {
  return version;
}

/** From now on these are the tables that staff put in. Saying the same again changes nothing. */
export function useLoadedTables(next: ReadonlyMap<number, string>): void {
  const isSame = next.size === tables.size && [...next].every(([year, days]) => tables.get(year) === days);
  if (isSame) return;
  tables = new Map(next);
  version += 1;
}
