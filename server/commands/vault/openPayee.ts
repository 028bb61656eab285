import { DomainError } from '../../domain/errors.ts';
import type { PayWay } from '../../domain/rewards/machine.ts';
import { payWayLabels } from '../../domain/rewards/machine.ts';
import { Lead } from '../../models/lead.ts';
import { Reward } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { mayKnowLead } from '../../permissions/leadAccess.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { payeeOf } from '../../queries/vault/payeeOf.ts';
import type { StaffContext } from '../context.ts';
import { tellReporter } from '../leads/tellReporter.ts';

/** Who claims a reward, for whoever pays it. */
export interface Payee {
  name: string;
  idNumber: string;
  wayLabel: string;
}

/**
 * Opens who claims a reward to somebody of finance, for this payment. Whoever may know of the lead is refused: nobody has both
 * sides. Each opening is an event and a line in the reporter's inbox.
 * @throws DomainError `payout.not_found`, `permission.denied`, `reward.knows_lead`, `reward.wrong_status` before the claim
 */
export async function openPayee(context: StaffContext, { no }: { no: string }): Promise<Payee> {
  const { actor, clock, crypto } = context;
  return inTransaction(async () => {
    const reward = await Reward.findOne({ no, bureauId: actor.bureauId }).lean();
    const lead = reward ? await Lead.findById(reward.leadId).lean() : null;
    if (!reward || !lead) throw new DomainError('payout.not_found');
    authorize(actor, 'payout.pay', reward);
    if (mayKnowLead(actor, lead)) throw new DomainError('reward.knows_lead');
    if (reward.status !== 'claimed' && reward.status !== 'payable')
      throw new DomainError('reward.wrong_status');
    const payee = await payeeOf(crypto, reward.reporterId);
    if (!payee) throw new DomainError('payout.not_found');
    await Reward.updateOne({ _id: reward._id }, { $push: { openedAt: clock.now() } });
    const { _id: id, bureauId } = reward;
    const object = { kind: 'reward', id } as const;
    await appendEvent(context, { type: 'reward.payeeOpened', bureauId, object, data: { no } });
    const text = '财务人员为发放举报奖励，核对了您的身份信息。有疑问请在这里留言。';
    await tellReporter(context, lead, { notice: 'identityOpened', text, isOwn: true });
    const way: PayWay = reward.way ?? payee.way;
    return { name: payee.name, idNumber: payee.idNumber, wayLabel: payWayLabels[way] };
  });
}
