import { isInForce } from '../../domain/appointments/inForce.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { FocusClaim } from '../../models/focusClaim.ts';
import { Institution } from '../../models/institution.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { focusUnits } from '../../profiles/decisions/focusUnits.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import { isRecused } from '../../queries/recusal/isRecused.ts';
import type { CommandContext, StaffContext } from '../context.ts';

/** What is claimed; `no` comes from `ids.matter('GZ', …)`. */
export interface FocusInput {
  no: string;
  institutionId: string;
}

/**
 * A supervisor takes an institution on as 重点关联监督单位, of their own will; a person confirms it. It limits
 * nothing: no other command looks at claims.
 * @throws DomainError `appointment.not_found`, `focus_claim.refused` with the rule's own words as its problem,
 *   `focus_claim.already_open`, `institution.not_found`
 */
export async function proposeOwnFocusClaim(
  context: CommandContext,
  { personId, ...input }: FocusInput & { personId: string },
): Promise<void> {
  const found = await currentAppointment(personId, context.clock.now());
  if (!found) throw new DomainError('appointment.not_found');
  await propose(context, found.appointment, input);
}

/** The same on behalf of a supervisor who asked for it otherwise. @throws also `permission.denied` */
export async function proposeFocusClaim(
  context: StaffContext,
  { appointmentNo, ...input }: FocusInput & { appointmentNo: string },
): Promise<void> {
  authorize(context.actor, 'focus.manage', context.actor);
  await propose(context, await findAppointment(context.actor, appointmentNo), input);
}

async function propose(
  context: CommandContext,
  appointment: AppointmentDoc,
  { no, institutionId }: FocusInput,
): Promise<void> {
  const { clock, ids, profiles } = context;
  const { bureauId, supervisorId, profile } = appointment;
  const now = clock.now();
  const today = beijingDay(now);
  const rules = profiles.get(profile.id, profile.version);
  if (!(await Institution.exists({ _id: institutionId, bureauId })))
    throw new DomainError('institution.not_found');
  const recused = await isRecused({ kind: 'supervisor', id: supervisorId }, institutionId, {
    profile: rules,
    today,
  });
  const verdict = focusUnits(rules, { inForce: isInForce(appointment, today), recused });
  if (!verdict.ok) {
    const problem = { path: 'institution', code: 'refused', message: verdict.reason };
    throw new DomainError('focus_claim.refused', { problems: [problem] });
  }
  const who = { supervisorId, appointmentId: appointment._id, personId: appointment.personId };
  await inTransaction(async () => {
    const _id = ids.uuid();
    const openKey = `${supervisorId} ${institutionId}`;
    const dates = { createdAt: now, updatedAt: now, revision: 1 };
    const row = {
      _id,
      no,
      bureauId,
      profile: { id: rules.id, version: rules.version },
      ...who,
      institutionId,
      openKey,
    };
    await FocusClaim.create({ ...row, state: 'proposed', ...dates });
    const object = { kind: 'focusClaim', id: _id } as const;
    const data = { no, institutionId };
    await appendEvent(context, { type: 'focusClaim.proposed', bureauId, object, data });
  }).catch((error: unknown) => {
    if (isDuplicateKey(error)) throw new DomainError('focus_claim.already_open');
    throw error;
  });
}
