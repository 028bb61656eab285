import { personIdOf } from '../../server/commands/chat/personId.ts';
import type { MiniPrograms } from '../../server/commands/mini/types.ts';
import { drivePayout } from '../../server/commands/payouts/drivePayout.ts';
import { releaseReward } from '../../server/commands/payouts/releaseReward.ts';
import { startTransfer } from '../../server/commands/payouts/startTransfer.ts';
import type { PayContext } from '../../server/commands/payouts/types.ts';
import { afterEntry, isBalanced, noBalances } from '../../server/domain/rewards/ledger.ts';
import { LedgerBalance } from '../../server/models/ledgerBalance.ts';
import { LedgerEntry } from '../../server/models/ledgerEntry.ts';
import { Payout, type PayoutDoc } from '../../server/models/payout.ts';
import { miniDouble } from './miniDouble.ts';
import { PayModel } from './payModel.ts';
import { claimedReward, giveBudget, rewardOf } from './rewards.ts';
import { type Corps, startCorps } from './termWorld.ts';

/** A bureau that pays by WeChat: the real store, and WeChat as a model. */
export interface PayWorld {
  corps: Corps;
  bureauId: string;
  model: PayModel;
  /** Moves the clock by so many milliseconds. */
  pass(ms: number): void;
  /** A reward that waits for its reporter's tap. */
  payable(): Promise<Payable>;
  /** The reporter taps 收款. */
  tap(payable: Payable): Promise<void>;
  /** Drives everything that is due, as the worker would; `rounds` at most. */
  drive(rounds?: number): Promise<void>;
  payouts(no: string): Promise<PayoutDoc[]>;
  /** Whether the entries add up to the balances, and nothing is missing. */
  balanced(): Promise<boolean>;
}

export interface Payable {
  no: string;
  leadNo: string;
  personId: string;
  openid: string;
}

const accountKey = 'test';

export async function startPayWorld(day = '2026-11-25'): Promise<PayWorld> {
  const corps = await startCorps(day);
  let offset = 0;
  const base = corps.services.clock;
  const clock = { now: () => new Date(base.now().getTime() + offset) };
  const services = { ...corps.services, clock };
  const world: Corps = {
    ...corps,
    services,
    staff: (bureauId, ...roles) => ({ ...corps.staff(bureauId, ...roles), clock }),
  };
  const bureauId = await corps.bureau('hunan');
  await giveBudget(world, bureauId);
  const model = new PayModel(clock.now);
  const merchants = new Map([[bureauId, model]]);
  const miniPrograms: MiniPrograms = new Map([
    [
      accountKey,
      {
        bureauId,
        client: miniDouble,
      },
    ],
  ]);
  const context: PayContext = { ...services, merchants, actor: { kind: 'system', id: 'worker' } };
  return {
    ...{ corps: world, bureauId, model },
    pass(ms) {
      offset += ms;
    },
    async payable() {
      const openid = `o${services.ids.uuid()}`;
      const personId = personIdOf(services.crypto, `${accountKey}:mini`, openid);
      const claimed = await claimedReward(world, bureauId, 'wechat', { personId });
      const { no } = claimed;
      const { revision } = await rewardOf(no);
      await releaseReward(world.staff(bureauId, 'finance'), { no, revision });
      return { ...claimed, openid };
    },
    async tap({ leadNo, personId, openid }) {
      const mini = {
        personId: personIdOf(services.crypto, `${accountKey}:mini`, openid),
        bureauId,
        accountKey,
      };
      await startTransfer(
        { ...services, merchants, miniPrograms },
        { no: leadNo, personId, person: mini, code: openid },
      );
    },
    async drive(rounds = 20) {
      for (let round = 0; round < rounds; round += 1) {
        const due = await Payout.find({ dueAt: { $lte: clock.now() } }, { _id: 1 }).lean();
        if (due.length === 0) return;
        for (const { _id } of due) await drivePayout(context, _id);
      }
    },
    async payouts(no) {
      const { _id } = await rewardOf(no);
      return Payout.find({ rewardId: _id }).sort({ createdAt: 1 }).lean();
    },
    async balanced() {
      const entries = await LedgerEntry.find({ bureauId }).sort({ _id: 1 }).lean();
      const sums = entries.reduce((sum, { kind, fen }) => afterEntry(sum, { kind, fen }), noBalances);
      const [balance] = await LedgerBalance.find({ bureauId }).lean();
      const same = balance && Object.entries(sums).every(([name, fen]) => balance[name as 'paid'] === fen);
      return Boolean(same) && isBalanced(sums) && balance?.entries === entries.length;
    },
  };
}
