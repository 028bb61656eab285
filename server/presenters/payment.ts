import { payWayLabels, rewardStatusLabels } from '../domain/rewards/machine.ts';
import { payoutStateLabels } from '../domain/rewards/payouts.ts';
import type { PaymentFile } from '../queries/payouts/getPayment.ts';
import type { listPayments } from '../queries/payouts/listPayments.ts';
import { presentRewardHistory } from './reward.ts';

type Listed = Awaited<ReturnType<typeof listPayments>>['rows'][number];

/** A reward in the list of those who pay. */
export function presentPaymentRow({ no, status, amountFen, way, claimedAt, payout }: Listed) {
  return {
    ...{ no, status, statusLabel: rewardStatusLabels[status], amountFen: amountFen ?? 0 },
    wayLabel: way ? payWayLabels[way] : null,
    claimedAt: claimedAt?.toISOString() ?? null,
    payoutState: payout?.state ?? null,
    payoutLabel: payout ? payoutStateLabels[payout.state] : null,
    reason: payout?.reason ?? null,
  };
}

const cancellable = ['requested', 'accepted', 'processing', 'waiting'];

/** The payment slip of one reward: neither its lead nor its person. */
export function presentPayment({
  reward,
  payouts,
  events,
  staffNames,
  limits,
  readerId,
  rights,
}: PaymentFile) {
  const at = (date: Date | null | undefined) => date?.toISOString() ?? null;
  const name = (id: string | null | undefined) => (id ? (staffNames.get(id) ?? '工作人员') : null);
  const live = payouts.find(({ liveKey }) => liveKey);
  const { status, way, amountFen, returnedFen } = reward;
  const isOpen = status === 'payable' && !live;
  const isRecorded = live?.state === 'recorded';
  return {
    ...presentPaymentRow({ ...reward, payout: payouts.at(-1) ?? null }),
    ...{ revision: reward.revision, way: way ?? null, returnedFen: returnedFen ?? 0 },
    ...{ releasedAt: at(reward.releasedAt), paidAt: at(reward.paidAt) },
    /** Why WeChat cannot pay it; null where it can. */
    wechatProblem: wechatProblem(amountFen ?? 0, limits),
    payouts: payouts.map((payout) => ({
      ...{ id: payout._id, outBillNo: payout.outBillNo, state: payout.state },
      stateLabel: payoutStateLabels[payout.state],
      wayLabel: payWayLabels[payout.way],
      ...{ amountFen: payout.amountFen, reason: payout.reason ?? null, voucher: payout.voucher },
      ...{ paidOn: payout.paidOn ?? null, billedOn: payout.billedOn ?? null },
      transferBillNo: payout.transferBillNo ?? null,
      recordedBy: name(payout.recordedBy),
      confirmedBy: name(payout.confirmedBy),
      createdAt: payout.createdAt.toISOString(),
      settledAt: at(payout.settledAt),
    })),
    may: {
      openPayee: rights.pay && (status === 'claimed' || status === 'payable'),
      release: rights.pay && status === 'claimed',
      returnClaim: rights.pay && status === 'claimed',
      changeWay: rights.pay && isOpen,
      recordBank: rights.pay && isOpen && way === 'bank',
      confirmBank: rights.confirm && isRecorded && live?.recordedBy !== readerId,
      cancel: rights.pay && live?.way === 'wechat' && cancellable.includes(live.state),
      retry: rights.pay && Boolean(live?.dueAt && live.failures),
      settle: rights.confirm && live?.state === 'unclear',
      receipt: rights.pay && live?.way === 'wechat' && live.state === 'succeeded',
      recordReturn: rights.pay && status === 'clawed_back' && (returnedFen ?? 0) < (amountFen ?? 0),
    },
    history: presentRewardHistory(events, staffNames),
  };
}

function wechatProblem(fen: number, limits: PaymentFile['limits']): string | null {
  if (!limits) return '本单位没有开通微信付款';
  if (fen > limits.maxFen) return '金额超过微信单笔转账的限额，不能拆分';
  return fen < limits.minFen ? '金额低于微信单笔转账的下限' : null;
}
