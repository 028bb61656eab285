import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { ComplaintLink } from '../../models/complaintLink.ts';
import { Institution } from '../../models/institution.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { excludedInstitutionIds } from '../recusal/excludedInstitutionIds.ts';

/**
 * One page of the links that the bureau gave to institutions, newest first, without their secrets and without what came
 * through them.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listComplaintLinks({ actor, clock }: StaffContext, input: PageInput) {
  const { bureauId } = actor;
  authorize(actor, 'complaint.register', { bureauId });
  const today = beijingDay(clock.now());
  const recused = await excludedInstitutionIds({ kind: 'staff', id: actor.id }, today);
  const found = await ComplaintLink.find(
    { $and: [{ bureauId, institutionId: { $nin: recused } }, afterCursor('createdAt', input.cursor)] },
    { institutionId: 1, state: 1, expiresOn: 1, createdAt: 1 },
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const ids = rows.map(({ institutionId }) => institutionId);
  const institutions = await Institution.find({ _id: { $in: ids } }, { name: 1 }).lean();
  return {
    rows: rows.map(({ _id: id, institutionId, state, expiresOn, createdAt }) => ({
      ...{ id, expiresOn, createdAt },
      state: state === 'open' && expiresOn < today ? ('expired' as const) : state,
      institutionName: institutions.find(({ _id }) => _id === institutionId)?.name ?? '',
    })),
    nextCursor,
  };
}
