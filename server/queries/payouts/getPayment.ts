import type { StaffContext } from '../../commands/context.ts';
import { voucherContext } from '../../commands/payouts/sealed.ts';
import { DomainError } from '../../domain/errors.ts';
import { Event } from '../../models/event.ts';
import { Payout } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import type { PayMerchants } from '../../wechat/pay/port.ts';
import { staffNames } from '../staff/staffNames.ts';
import { paymentColumns } from './listPayments.ts';

/**
 * One reward for whoever pays it, with every payout: the payment slip (付款单). It names neither the lead nor the person.
 * @throws DomainError `payout.not_found`, `permission.denied`
 */
export async function getPayment(
  { actor, crypto, merchants }: StaffContext & { merchants: PayMerchants },
  { no }: { no: string },
) {
  const reward = await Reward.findOne(
    { no, bureauId: actor.bureauId, claimedAt: { $exists: true } },
    paymentColumns,
  ).lean();
  if (!reward) throw new DomainError('payout.not_found');
  authorize(actor, 'payout.read', reward);
  const payouts = await Payout.find({ rewardId: reward._id }, { payToSealed: 0, packageSealed: 0 })
    .sort({ createdAt: 1 })
    .lean();
  // What happened before the claim is the business of those who judged.
  const events = await Event.find({
    ...{ 'object.kind': 'reward', 'object.id': reward._id },
    at: { $gte: reward.claimedAt },
  })
    .sort({ at: 1, _id: 1 })
    .lean();
  const people = [
    ...events.filter(({ actor: by }) => by.kind === 'staff').map(({ actor: by }) => by.id),
    ...payouts.flatMap(({ recordedBy, confirmedBy }) => [recordedBy, confirmedBy].flatMap((id) => id ?? [])),
  ];
  const merchant = merchants.get(actor.bureauId);
  return {
    reward,
    payouts: payouts.map(({ voucherSealed, ...row }) => ({
      ...row,
      voucher: voucherSealed ? crypto.open<string>(voucherSealed, voucherContext(row._id)) : null,
    })),
    events,
    staffNames: await staffNames(actor.bureauId, people),
    limits: merchant?.limits ?? null,
    readerId: actor.id,
    rights: {
      pay: can(actor, 'payout.pay', reward),
      confirm: can(actor, 'payout.confirm', reward),
    },
  };
}

export type PaymentFile = Awaited<ReturnType<typeof getPayment>>;
