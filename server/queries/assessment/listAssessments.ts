import type { StaffContext } from '../../commands/context.ts';
import { Assessment } from '../../models/assessment.ts';
import { Staff } from '../../models/staff.ts';
import { authorize, permissions } from '../../permissions/permissions.ts';
import { assessmentCriteria } from '../../profiles/decisions/assessmentCriteria.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';

/**
 * One page of the bureau's assessments, newest first, and what its document says about them.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listAssessments(ctx: StaffContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'assessment.list', { bureauId });
  const found = await Assessment.find({ bureauId, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { profile } = await getBureau(bureauId, ctx.clock.now());
  const rules = assessmentCriteria(ctx.profiles.get(profile.id, profile.version));
  return { judges: await judgesOf(bureauId), ...toPage(found, input, (row) => row.createdAt), rules };
}

/** Colleagues with an account who may sit on a panel, by name. */
function judgesOf(bureauId: string): Promise<{ username: string; name: string }[]> {
  const roles = { $in: [...permissions['assessment.vote']] };
  return Staff.find({ bureauId, roles, disabled: { $ne: true } }, { _id: 0, username: 1, name: 1 })
    .sort({ name: 1 })
    .lean();
}
