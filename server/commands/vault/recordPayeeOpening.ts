import { DomainError } from '../../domain/errors.ts';
import { Lead } from '../../models/lead.ts';
import { Reward, type RewardDoc } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { mayKnowLead } from '../../permissions/leadAccess.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { StaffContext } from '../context.ts';
import { tellReporter } from '../leads/tellReporter.ts';

/**
 * Takes down that somebody of finance reads who a reward is paid to, in the running transaction: an event, and a line in the
 * reporter's inbox. Whoever may know of the lead is refused: nobody has both sides (ADR 20).
 * @throws DomainError `payout.not_found`, `permission.denied`, `reward.knows_lead`
 */
export async function recordPayeeOpening(context: StaffContext, { no }: { no: string }): Promise<RewardDoc> {
  const { actor, clock } = context;
  const reward = await Reward.findOne({ no, bureauId: actor.bureauId }).lean();
  const lead = reward ? await Lead.findById(reward.leadId).lean() : null;
  if (!reward || !lead) throw new DomainError('payout.not_found');
  authorize(actor, 'payout.pay', reward);
  if (mayKnowLead(actor, lead)) throw new DomainError('reward.knows_lead');
  const { _id: id, bureauId } = reward;
  await Reward.updateOne({ _id: id }, { $push: { openedAt: clock.now() } });
  const object = { kind: 'reward', id } as const;
  await appendEvent(context, { type: 'reward.payeeOpened', bureauId, object, data: { no } });
  const text = '财务人员为发放举报奖励，核对了您的身份信息。有疑问请在这里留言。';
  await tellReporter(context, lead, { notice: 'identityOpened', text, isOwn: true });
  return reward;
}
