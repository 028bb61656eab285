import { panelSize } from '../../domain/assessment/commendProblems.ts';
import type { Day } from '../../domain/calendar/days.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Assessment } from '../../models/assessment.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assessmentCriteria } from '../../profiles/decisions/assessmentCriteria.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';

/** A period to assess, and the user names of those who judge. */
export interface AssessmentInput {
  title: string;
  from: Day;
  to: Day;
  panel: readonly string[];
}

/**
 * Opens an assessment of the corps; only where the bureau's document knows one.
 * @throws DomainError `permission.denied`, `assessment.not_available`, `input.invalid`
 */
export async function openAssessment(ctx: StaffContext, input: AssessmentInput): Promise<{ no: string }> {
  const { actor, clock, ids, profiles } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'assessment.open', { bureauId });
  const now = clock.now();
  const { profile } = await getBureau(bureauId, now);
  const { id, version } = profile;
  if (assessmentCriteria(profiles.get(id, version)).criteria.length === 0) {
    throw new DomainError('assessment.not_available');
  }
  const usernames = [...new Set(input.panel)];
  const staff = await Staff.find(
    { bureauId, username: { $in: usernames }, disabled: { $ne: true } },
    { username: 1 },
  ).lean();
  const known = new Set(staff.map(({ username }) => username));
  const problems: Problem[] = usernames
    .filter((name) => !known.has(name))
    .map((name) => ({ path: 'panel', code: 'unknown', message: `本单位没有账号“${name}”。` }));
  if (usernames.length < panelSize) {
    problems.push({ path: 'panel', code: 'too_small', message: `评议人员至少 ${panelSize} 人。` });
  }
  if (input.from > input.to) {
    problems.push({ path: 'to', code: 'range', message: '结束日不能早于开始日。' });
  }
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const _id = ids.uuid();
  const no = ids.matter('PD', beijingDay(now));
  const { title, from, to } = input;
  return inTransaction(async () => {
    await Assessment.create({
      ...{ _id, no, bureauId, profile: { id, version }, title: title.trim(), from, to },
      ...{ panel: staff.map((one) => one._id), state: 'open', createdBy: actor.id },
      ...{ createdAt: now, revision: 1 },
    });
    const object = { kind: 'assessment', id: _id } as const;
    await appendEvent(ctx, { type: 'assessment.opened', bureauId, object, data: { no } });
    return { no };
  });
}
