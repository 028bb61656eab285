/** One API call of the product, as the simulator saw it. */
export interface CallEntry {
  seq: number;
  at: number;
  account: string | null;
  endpoint: string;
  request: unknown;
  /** What was answered; null when the response was lost on purpose. */
  response: unknown;
  errcode: number;
  /** False when nothing took effect. */
  accepted: boolean;
  fault: string | null;
  /** Why the call was refused, in more words than WeChat spends. */
  hint: string | null;
  ms: number;
}

/** One message or event pushed to the product. */
export interface PushEntry {
  seq: number;
  at: number;
  account: string;
  openid: string | null;
  kind: string;
  msgId: string | null;
  attempts: Array<{ ms: number; status: number | null; outcome: string }>;
  reply: string | null;
  fault: string | null;
}

/** What happened lately, newest last; older entries fall out, the counters in `totals` stay. */
export class Ledger {
  readonly calls: CallEntry[] = [];
  readonly pushes: PushEntry[] = [];
  /** Calls by `account endpoint errcode`, never trimmed. */
  readonly totals = new Map<string, number>();
  private readonly limit: number;
  private seq = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  addCall(entry: Omit<CallEntry, 'seq'>): void {
    const key = `${entry.account ?? '-'} ${entry.endpoint} ${entry.errcode}`;
    this.totals.set(key, (this.totals.get(key) ?? 0) + 1);
    this.add(this.calls, { seq: ++this.seq, ...entry });
  }

  addPush(entry: Omit<PushEntry, 'seq'>): void {
    this.add(this.pushes, { seq: ++this.seq, ...entry });
  }

  /** Forgets calls and pushes; quotas and windows are state, not ledger, and stay. */
  clear(): void {
    this.calls.length = 0;
    this.pushes.length = 0;
    this.totals.clear();
  }

  private add<T>(list: T[], entry: T): void {
    list.push(entry);
    // Trimming in blocks keeps a broadcast of a million sends cheap.
    if (list.length > this.limit * 1.25) list.splice(0, list.length - this.limit);
  }
}
