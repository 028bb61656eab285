import type { ActivityKind } from '../../domain/activities/kinds.ts';
import type { Day } from '../../domain/calendar/days.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Activity } from '../../models/activity.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { activityKinds } from '../../profiles/decisions/activityKinds.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';

/** An activity as staff plan it. */
export interface PlanInput {
  kind: ActivityKind;
  title: string;
  place: string;
  startsAt: Date;
  /** Last day for an answer. */
  replyBy?: Day | undefined;
  agenda?: string | undefined;
  /** Target; only for an inspection. */
  institutionId?: string | undefined;
}

/**
 * Plans an activity of a kind that the bureau's document knows (domain notes §3.8). Nobody is told yet.
 * @throws DomainError `permission.denied`, `activity.kind_unknown`, `input.invalid`
 */
export async function planActivity(ctx: StaffContext, input: PlanInput): Promise<{ no: string }> {
  const { actor, clock, ids, profiles } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'activity.plan', { bureauId });
  const now = clock.now();
  const bureau = await getBureau(bureauId, now);
  const { id, version } = bureau.profile;
  const known = activityKinds(profiles.get(id, version)).kinds.find(({ kind }) => kind === input.kind);
  if (!known) throw new DomainError('activity.kind_unknown');
  const problems = planProblems(input, now);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });

  const _id = ids.uuid();
  const no = ids.matter('HD', beijingDay(now));
  const { kind, title, place, startsAt, replyBy, agenda, institutionId } = input;
  return inTransaction(async () => {
    await Activity.create({
      ...{ _id, no, bureauId, profile: { id, version }, kind, article: known.article, status: 'planned' },
      ...{ title: title.trim(), place: place.trim(), startsAt, createdBy: actor.id },
      ...(replyBy ? { replyBy } : {}),
      ...(agenda ? { agenda: agenda.trim() } : {}),
      ...(institutionId ? { institutionId } : {}),
      ...{ createdAt: now, updatedAt: now, revision: 1 },
    });
    const object = { kind: 'activity', id: _id } as const;
    await appendEvent(ctx, { type: 'activity.planned', bureauId, object, data: { no, kind } });
    return { no };
  });
}

function planProblems({ startsAt, replyBy, kind, institutionId }: PlanInput, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (startsAt <= now) {
    problems.push({ path: 'startsAt', code: 'past', message: '请填写以后的时间。' });
  }
  if (replyBy && (replyBy < beijingDay(now) || replyBy > beijingDay(startsAt))) {
    problems.push({ path: 'replyBy', code: 'range', message: '答复截止日要在今天到活动当天之间。' });
  }
  if (institutionId && kind !== 'inspection') {
    problems.push({ path: 'institutionId', code: 'not_allowed', message: '只有监督检查才指定机构。' });
  }
  return problems;
}
