import type { ComplaintStatus } from '../../domain/complaints/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { ownInstitution } from '../../queries/complaints/ownInstitution.ts';
import type { StaffContext } from '../context.ts';
import { staffOwner } from './linkOwner.ts';
import { recordComplaint } from './recordComplaint.ts';

/** A complaint that came on paper, by telephone or in person. */
export interface PaperComplaint {
  no: string;
  institutionCode: string;
  answers: Answers;
  /** `YYYY-MM-DD`; today unless said otherwise. */
  receivedOn?: string | undefined;
}

/**
 * Enters what an institution handed in otherwise than through a link; what the form asks is asked of the paper too.
 * @throws DomainError `permission.denied`, `institution.not_found`, `input.invalid` with every problem
 */
export async function enterComplaint(
  context: StaffContext,
  { no, institutionCode, answers, receivedOn }: PaperComplaint,
): Promise<{ no: string; status: ComplaintStatus }> {
  const { actor, clock } = context;
  authorize(actor, 'complaint.register', { bureauId: actor.bureauId });
  const now = clock.now();
  if (receivedOn && receivedOn > beijingDay(now)) {
    const message = '收到的日期不能晚于今天，请更正。';
    throw new DomainError('input.invalid', { problems: [{ path: 'receivedOn', code: 'date', message }] });
  }
  const { no: taken, status } = await recordComplaint(context, {
    ...{ no, answers, channel: 'paper', evidenceOwner: staffOwner(actor.id) },
    bureau: await getBureau(actor.bureauId, now),
    institution: await ownInstitution(context, institutionCode),
    ...(receivedOn ? { receivedAt: new Date(`${receivedOn}T12:00:00+08:00`) } : {}),
  });
  return { no: taken, status };
}
