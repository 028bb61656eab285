import type { Journal } from './journal.ts';

/** Rows by id, kept in memory and noted in the journal. */
export class Table<T> {
  private readonly rows: Map<string, T>;
  private readonly name: string;
  private readonly journal: Journal;

  constructor(name: string, journal: Journal) {
    this.name = name;
    this.journal = journal;
    // The journal holds what this class wrote under the same name.
    this.rows = (journal.loaded.get(name) ?? new Map()) as Map<string, T>;
  }

  get size(): number {
    return this.rows.size;
  }

  get(id: string): T | undefined {
    return this.rows.get(id);
  }

  values(): IterableIterator<T> {
    return this.rows.values();
  }

  entries(): IterableIterator<[string, T]> {
    return this.rows.entries();
  }

  /** Stores a row; call it again after changing one in place. */
  put(id: string, row: T): T {
    this.rows.set(id, row);
    this.journal.record(this.name, id, row);
    return row;
  }

  delete(id: string): void {
    if (this.rows.delete(id)) this.journal.record(this.name, id, undefined);
  }
}
