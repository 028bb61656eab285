import { opinionDeadline } from '../../domain/applications/opinionDeadline.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ApplicationDoc } from '../../models/application.ts';
import { Invitation, type InvitationDetails } from '../../models/invitation.ts';
import { UnitOpinion } from '../../models/unitOpinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findApplication } from '../../queries/applications/findApplication.ts';
import type { Services, StaffContext } from '../context.ts';
import { linkHash } from './linkHash.ts';
import { revokeLinks } from './revokeLinks.ts';

/**
 * Makes the link through which a unit gives its opinion; an earlier one stops working. The token is in the
 * answer and nowhere else afterwards.
 * @throws DomainError `application.not_found`, `permission.denied`, `unitOpinion.not_needed`, `input.invalid`
 *   when nothing says which unit it is
 */
export async function askUnitOpinion(
  context: StaffContext,
  { no, unit: named = '' }: { no: string; unit?: string | undefined },
): Promise<{ token: string; expiresOn: string; unit: string }> {
  const { actor, clock, crypto, ids } = context;
  const token = ids.token();
  const now = clock.now();
  const expiresOn = opinionDeadline(beijingDay(now));
  return inTransaction(async () => {
    const application = await findApplication(actor, no);
    authorize(actor, 'unitOpinion.ask', application);
    if (application.status !== 'unit_opinion') throw new DomainError('unitOpinion.not_needed');
    const unit = named.trim() || (await invitingUnit(context, application));
    if (!unit) {
      const message = '请填写出具意见的单位名称。';
      throw new DomainError('input.invalid', { problems: [{ path: 'unit', code: 'required', message }] });
    }
    const { _id: applicationId, bureauId } = application;
    await revokeLinks(applicationId);
    const _id = ids.uuid();
    await UnitOpinion.create({
      ...{ _id, applicationId, bureauId, tokenHash: linkHash(token), state: 'open', expiresOn },
      unitSealed: crypto.seal(unit, `unitOpinionUnit:${_id}`),
      createdAt: now,
      createdBy: actor.id,
    });
    const object = { kind: 'application', id: applicationId } as const;
    const data = { no, linkId: _id };
    await appendEvent(context, { type: 'application.opinionAsked', bureauId, object, data });
    return { token, expiresOn, unit };
  });
}

/** The unit that recommended this candidate, when they came with a code. */
async function invitingUnit({ crypto }: Services, { invitationId }: ApplicationDoc): Promise<string> {
  const invitation = invitationId ? await Invitation.findById(invitationId).lean() : null;
  if (!invitation) return '';
  return crypto.open<InvitationDetails>(invitation.detailsSealed, `invitation:${invitation._id}`).unit;
}
