import type { StaffContext } from '../../commands/context.ts';
import { Application } from '../../models/application.ts';
import { authorize } from '../../permissions/permissions.ts';
import { callMediaOf } from '../../profiles/decisions/mayPublishCall.ts';
import { stated } from '../../profiles/resolve.ts';
import { staffNames } from '../staff/staffNames.ts';
import { findCall } from './findCall.ts';

/**
 * One call with what its rule-set says about it, who wrote and approved it, and how many applied.
 * @throws DomainError `call.not_found`, `permission.denied`
 */
export async function getCall({ actor, crypto, profiles }: StaffContext, { no }: { no: string }) {
  const call = await findCall(actor, no);
  authorize(actor, 'call.read', call);
  const { _id, bureauId, draftedBy, approvedBy, resultsSealed } = call;
  const profile = profiles.get(call.profile.id, call.profile.version);
  const names = await staffNames(bureauId, [draftedBy, ...(approvedBy ? [approvedBy] : [])]);
  return {
    call,
    media: callMediaOf(profile),
    headcountBasis: stated(profile.review.headcountBasis) ?? null,
    names,
    results: resultsSealed ? crypto.open<string>(resultsSealed, `call-results:${_id}`) : null,
    applications: await Application.countDocuments({ callId: _id }),
  };
}

export type CallFile = Awaited<ReturnType<typeof getCall>>;
