import { isInForce } from '../../domain/appointments/inForce.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { supervisorIdentity } from '../authors/supervisorIdentity.ts';
import type { StaffContext } from '../context.ts';
import { checkedOpinion, type HandedOpinion } from './checkedOpinion.ts';
import { recordOpinion } from './recordOpinion.ts';

/** An opinion that a supervisor handed in on paper. */
export interface PaperOpinion extends Omit<HandedOpinion, 'evidenceOwner'> {
  /** Number of the supervisor's term. */
  supervisorNo: string;
  /** The day on which it reached the bureau, `YYYY-MM-DD`. */
  receivedOn: string;
}

/**
 * Puts down an opinion from paper, under the same rules as in chat; the supervisor was in force on the day that it came.
 * @returns the number of the new opinion
 * @throws DomainError `permission.denied`, `appointment.not_found`, `opinion.not_in_force`, `input.invalid`
 */
export async function enterOpinion(
  context: StaffContext,
  { supervisorNo, receivedOn, ...handed }: PaperOpinion,
): Promise<{ no: string }> {
  const { actor, clock, ids } = context;
  const { bureauId } = actor;
  authorize(actor, 'opinion.enter', { bureauId });
  const now = clock.now();
  const today = beijingDay(now);
  if (receivedOn > today) {
    const message = '收到日期不能晚于今天。';
    const problems = [{ path: 'receivedOn', code: 'date', message }];
    throw new DomainError('input.invalid', { problems });
  }
  const term = await Appointment.findOne({ no: supervisorNo, bureauId }).lean();
  if (!term) throw new DomainError('appointment.not_found');
  if (!isInForce(term, receivedOn)) throw new DomainError('opinion.not_in_force');
  const bureau = await getBureau(bureauId, now);
  const checked = checkedOpinion(context, bureau, { ...handed, evidenceOwner: `staff:${actor.id}` });
  const no = ids.matter('YJ', today);
  const receivedAt = receivedOn === today ? now : new Date(`${receivedOn}T12:00:00+08:00`);
  await recordOpinion(context, {
    ...{ no, bureau, ...checked, identity: supervisorIdentity(context, term), receivedAt },
  });
  return { no };
}
