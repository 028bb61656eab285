/** A fault waiting for its call. */
export interface Fault {
  id: number;
  /** Endpoint path, or `*` for all. */
  endpoint: string;
  kind: string;
  value: number | undefined;
  /** Limits the fault to one account. */
  account: string | undefined;
  /** Calls left; null = until cleared. */
  times: number | null;
}

/** The faults of a running simulator; not kept over a restart. */
export class Faults {
  private list: Fault[] = [];
  private lastId = 0;

  add(fault: Omit<Fault, 'id'>): Fault {
    const added = { id: ++this.lastId, ...fault };
    this.list.push(added);
    return added;
  }

  all(): Fault[] {
    return [...this.list];
  }

  clear(id?: number): void {
    this.list = id === undefined ? [] : this.list.filter((fault) => fault.id !== id);
  }

  /** Takes the first fault that fits the call and counts it down. */
  take(endpoint: string, account: string | undefined): Fault | undefined {
    const fault = this.list.find(
      (f) =>
        (f.endpoint === '*' || f.endpoint === endpoint) && (f.account === undefined || f.account === account),
    );
    if (fault?.times != null) {
      fault.times -= 1;
      if (fault.times <= 0) this.clear(fault.id);
    }
    return fault;
  }
}
