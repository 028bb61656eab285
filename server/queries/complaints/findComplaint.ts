import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';
import { mayKnowComplaint } from '../../permissions/complaintAccess.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * A complaint by number, for somebody who may know of it.
 * @throws DomainError `complaint.not_found` for all others, as for a number of nothing
 */
export async function findComplaint(
  { actor, clock, profiles }: Pick<StaffContext, 'actor' | 'clock' | 'profiles'>,
  no: string,
): Promise<ComplaintDoc> {
  const complaint = await Complaint.findOne({ no }).lean();
  if (!complaint || !mayKnowComplaint(actor, complaint)) throw new DomainError('complaint.not_found');
  const { profile, institutionId } = complaint;
  const about = {
    ...{ profile: profiles.get(profile.id, profile.version), today: beijingDay(clock.now()) },
    notFound: 'complaint.not_found',
  } as const;
  await hideFromRecused({ kind: 'staff', id: actor.id }, institutionId, about);
  return complaint;
}
