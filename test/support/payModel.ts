import type {
  FundBillLine,
  PayAnswer,
  PayClient,
  TransferBill,
  TransferOrder,
  TransferState,
} from '../../server/wechat/pay/port.ts';

/** A transfer as the model keeps it. */
interface Transfer {
  order: TransferOrder;
  state: TransferState;
  createdAt: number;
  failReason: string | null;
  /** Money that has reached the person, in fen. */
  arrivedFen: number;
}

/** What goes wrong with the next call. */
export type PayFault =
  /** The request never arrives. */
  | { kind: 'lost' }
  /** It is carried out and the answer is lost. */
  | { kind: 'answerLost' }
  | { kind: 'refused'; code: string };

const dayMs = 86_400_000;
const finals: readonly TransferState[] = ['SUCCESS', 'FAIL', 'CANCELLED'];

/**
 * WeChat's side of transfers as a small machine in memory (wechat.md §4.2), for walks of many thousand steps; the way over the
 * network is tested against the simulator. Everything that arrived at a person is counted.
 */
export class PayModel implements PayClient {
  readonly merchantKey = 'test';
  readonly mchId = '1900000001';
  readonly appid = 'wxmini';
  limits = { minFen: 10, maxFen: 20_000_000, realNameFromFen: 200_000 };
  readonly transfers = new Map<string, Transfer>();
  readonly calls: string[] = [];
  /** Of the merchant's account, in fen. */
  balanceFen = Number.MAX_SAFE_INTEGER;
  #faults: PayFault[] = [];
  readonly #now: () => number;

  constructor(now: () => Date) {
    this.#now = () => now().getTime();
  }

  failNext(...faults: PayFault[]): void {
    this.#faults.push(...faults);
  }

  /** Nothing goes wrong from now on. */
  mend(): void {
    this.#faults = [];
  }

  /** Everything that arrived under these numbers. */
  arrivedFen(numbers: readonly string[]): number {
    return numbers.reduce((sum, number) => sum + (this.transfers.get(number)?.arrivedFen ?? 0), 0);
  }

  /** The person taps 收款 in WeChat's sheet. @returns whether money arrived */
  confirm(outBillNo: string): boolean {
    this.#age();
    const transfer = this.transfers.get(outBillNo);
    if (transfer?.state !== 'WAIT_USER_CONFIRM') return false;
    transfer.state = 'SUCCESS';
    transfer.arrivedFen += transfer.order.amountFen;
    this.balanceFen -= transfer.order.amountFen;
    return true;
  }

  /** WeChat finishes what it does by itself. */
  settle(): void {
    this.#age();
    for (const transfer of this.transfers.values()) {
      if (transfer.state === 'CANCELING') transfer.state = 'CANCELLED';
      const isPaid = transfer.order.amountFen <= this.balanceFen;
      if (transfer.state === 'PROCESSING' && isPaid) transfer.state = 'WAIT_USER_CONFIRM';
    }
  }

  async transfer(order: TransferOrder): Promise<PayAnswer<TransferBill>> {
    return this.#answer('transfer', () => {
      const { outBillNo, amountFen, openid, userName } = order;
      const known = this.transfers.get(outBillNo);
      if (known) {
        const isSame = known.order.amountFen === amountFen && known.order.openid === openid;
        return isSame ? ok(this.#billOf(outBillNo, known)) : refused('PARAM_ERROR');
      }
      if (amountFen > this.limits.maxFen || amountFen < this.limits.minFen) return refused('INVALID_REQUEST');
      if (amountFen >= this.limits.realNameFromFen && !userName) return refused('PARAM_ERROR');
      const state = amountFen <= this.balanceFen ? 'WAIT_USER_CONFIRM' : 'PROCESSING';
      const made: Transfer = { order, state, createdAt: this.#now(), failReason: null, arrivedFen: 0 };
      this.transfers.set(outBillNo, made);
      return ok(this.#billOf(outBillNo, made));
    });
  }

  async query(outBillNo: string): Promise<PayAnswer<TransferBill>> {
    return this.#answer('query', () => {
      const transfer = this.transfers.get(outBillNo);
      if (!transfer || this.#now() - transfer.createdAt > 30 * dayMs) return { kind: 'notFound' };
      return ok({ ...this.#billOf(outBillNo, transfer), packageInfo: null });
    });
  }

  async cancel(outBillNo: string): Promise<PayAnswer<{ state: TransferState }>> {
    return this.#answer('cancel', () => {
      const transfer = this.transfers.get(outBillNo);
      if (!transfer || finals.includes(transfer.state)) return refused('INVALID_REQUEST');
      transfer.state = 'CANCELING';
      return ok({ state: transfer.state });
    });
  }

  /** No day has a statement until a test gives it one. */
  fundBill: (day?: string) => Promise<PayAnswer<AsyncIterable<FundBillLine>>> = async () => ({
    kind: 'notFound',
  });

  async requestReceipt(): Promise<never> {
    throw new Error('not in the model');
  }

  receipt = this.requestReceipt;
  downloadReceipt = this.requestReceipt;

  #billOf(outBillNo: string, { state, order, failReason }: Transfer): TransferBill {
    const packageInfo = state === 'WAIT_USER_CONFIRM' ? `package-${outBillNo}` : null;
    const { amountFen } = order;
    return {
      ...{ outBillNo, state, amountFen, failReason, packageInfo },
      transferBillNo: `T${outBillNo}`,
      updatedAt: null,
    };
  }

  /** Who does not confirm within a day finds it closed. */
  #age(): void {
    for (const transfer of this.transfers.values()) {
      const isOpen = transfer.state === 'WAIT_USER_CONFIRM' || transfer.state === 'PROCESSING';
      if (!isOpen || this.#now() - transfer.createdAt < dayMs) continue;
      transfer.state = 'FAIL';
      transfer.failReason = 'OVERDUE_CLOSE';
    }
  }

  #answer<T>(name: string, carryOut: () => PayAnswer<T>): PayAnswer<T> {
    this.#age();
    this.calls.push(name);
    const fault = this.#faults.shift();
    if (fault?.kind === 'lost') return { kind: 'unknown', cause: 'ECONNRESET' };
    if (fault?.kind === 'refused') return refused(fault.code);
    const answer = carryOut();
    return fault?.kind === 'answerLost' ? { kind: 'unknown', cause: 'timeout' } : answer;
  }
}

const ok = <T>(value: T): PayAnswer<T> => ({ kind: 'ok', value });
const refused = <T>(code: string): PayAnswer<T> => ({
  ...{ kind: 'refused', status: 400, code, detail: code, certain: true },
});
