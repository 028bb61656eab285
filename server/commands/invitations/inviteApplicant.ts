import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Invitation, type InvitationDetails } from '../../models/invitation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { invitableModes } from '../../profiles/decisions/invitableModes.ts';
import type { Profile } from '../../profiles/schema.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';

/** How long a code can be used (ours). */
export const invitationDays = 30;
const dayMs = 24 * 60 * 60_000;

/** A recommendation that a unit made, or an invitation that the bureau makes. */
export interface NewInvitation extends InvitationDetails {
  mode: string;
  /** One of the kinds that the document names for this mode, where it names any. */
  unitKind?: string | undefined;
}

/**
 * Makes a code with which one candidate applies in one of the modes that need a unit or an invitation. The
 * code is in the answer and nowhere else afterwards.
 * @throws DomainError `permission.denied`, `input.invalid`
 */
export async function inviteApplicant(
  context: StaffContext,
  { mode, unitKind, ...details }: NewInvitation,
): Promise<{ no: string; code: string; expiresAt: Date }> {
  const { actor, clock, crypto, ids, profiles } = context;
  const { bureauId } = actor;
  authorize(actor, 'invitation.create', { bureauId });
  const now = clock.now();
  const { profile } = await getBureau(bureauId, now);
  const problems = modeProblems(profiles.get(profile.id, profile.version), mode, unitKind);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });

  const _id = ids.uuid();
  const no = ids.matter('YQ', beijingDay(now));
  const code = ids.code();
  const expiresAt = new Date(now.getTime() + invitationDays * dayMs);
  await inTransaction(async () => {
    await Invitation.create({
      ...{ _id, no, bureauId, profile, mode, expiresAt, state: 'open', createdAt: now, createdBy: actor.id },
      ...(unitKind ? { unitKind } : {}),
      detailsSealed: crypto.seal(details, `invitation:${_id}`),
      codeIndex: crypto.blindIndex('invitationCode', code),
    });
    const object = { kind: 'invitation', id: _id } as const;
    await appendEvent(context, { type: 'invitation.created', bureauId, object, data: { no, mode } });
  });
  return { no, code, expiresAt };
}

function modeProblems(profile: Profile, mode: string, unitKind: string | undefined): Problem[] {
  const found = invitableModes(profile).modes.find(({ code }) => code === mode);
  if (!found) {
    return [{ path: 'mode', code: 'option', message: '本单位适用的规定没有这种方式，请从列表里选。' }];
  }
  const named = found.unitKinds.length > 0;
  if (named ? unitKind && found.unitKinds.includes(unitKind) : !unitKind) return [];
  const message = named ? '请选择规定里列出的单位类别。' : '规定没有列出单位类别，不用选择。';
  return [{ path: 'unitKind', code: 'option', message }];
}
