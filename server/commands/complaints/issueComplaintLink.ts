import { addDays } from '../../domain/calendar/days.ts';
import { complaintLimits } from '../../domain/complaints/measures.ts';
import { beijingDay } from '../../domain/time.ts';
import { ComplaintLink } from '../../models/complaintLink.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { ownInstitution } from '../../queries/complaints/ownInstitution.ts';
import type { StaffContext } from '../context.ts';
import { linkHash } from '../unitOpinions/linkHash.ts';

/**
 * Makes the link through which an institution files a complaint, and later reads the class of the result. The token is
 * in the answer and nowhere else afterwards.
 * @throws DomainError `permission.denied`, `institution.not_found`
 */
export async function issueComplaintLink(
  context: StaffContext,
  { institutionCode }: { institutionCode: string },
): Promise<{ id: string; token: string; url: string; expiresOn: string; institution: string }> {
  const { actor, clock, ids, publicUrl } = context;
  const { bureauId } = actor;
  authorize(actor, 'complaint.register', { bureauId });
  const now = clock.now();
  const token = ids.token();
  const expiresOn = addDays(beijingDay(now), complaintLimits.linkDays);
  return inTransaction(async () => {
    const { _id: institutionId, name } = await ownInstitution(context, institutionCode);
    const _id = ids.uuid();
    await ComplaintLink.create({
      ...{ _id, bureauId, institutionId, tokenHash: linkHash(token), state: 'open', expiresOn },
      ...{ createdAt: now, createdBy: actor.id },
    });
    const object = { kind: 'complaintLink', id: _id } as const;
    await appendEvent(context, { type: 'complaintLink.issued', bureauId, object, data: { linkId: _id } });
    const url = `${publicUrl}/api/complaint-links/${token}`;
    return { id: _id, token, url, expiresOn, institution: name };
  });
}
