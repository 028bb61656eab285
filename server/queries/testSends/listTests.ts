import type { StaffContext } from '../../commands/context.ts';
import { TestRecipient } from '../../models/testRecipient.ts';
import { TestSend } from '../../models/testSend.ts';
import { authorize } from '../../permissions/permissions.ts';

const shown = 10;

/**
 * The unit's last examples with what became of them, and until when the actor's own WeChat takes another one.
 * @throws DomainError `permission.denied`
 */
export async function listTests({ actor, clock }: StaffContext) {
  const { bureauId } = actor;
  authorize(actor, 'delivery.test', { bureauId });
  const recipient = await TestRecipient.findOne({
    ...{ _id: actor.id, expiresAt: { $gt: clock.now() } },
  }).lean();
  return {
    receivesUntil: recipient?.personId ? recipient.expiresAt : null,
    rows: await TestSend.find({ bureauId }).sort({ createdAt: -1 }).limit(shown).lean(),
  };
}
