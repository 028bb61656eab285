import { beijingDay } from '../../domain/time.ts';
import { Call } from '../../models/call.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';
import { type CallContent, callFields, checkCallContent } from './callContent.ts';
import { checkAuthority } from './checkAuthority.ts';

/**
 * Begins a call under the rule-set of the bureau (domain notes §3.13).
 * @returns its number
 * @throws DomainError `permission.denied`, `call.no_authority`, `input.invalid`
 */
export async function draftCall(context: StaffContext, content: CallContent): Promise<{ no: string }> {
  const { actor, clock, ids, profiles } = context;
  const { bureauId } = actor;
  authorize(actor, 'call.draft', { bureauId });
  const now = clock.now();
  const today = beijingDay(now);
  const bureau = await getBureau(bureauId, now);
  const { profile } = bureau;
  checkAuthority(context, profiles.get(profile.id, profile.version), bureau);
  checkCallContent(content, today);
  const _id = ids.uuid();
  const no = ids.matter('ZP', today);
  await inTransaction(async () => {
    await Call.create({
      ...{ _id, no, bureauId, profile, ...callFields(content) },
      ...{ status: 'draft', draftedBy: actor.id, isPublic: false },
      ...{ createdAt: now, updatedAt: now, revision: 1 },
    });
    const object = { kind: 'call', id: _id } as const;
    await appendEvent(context, { type: 'call.drafted', bureauId, object, data: { no } });
  });
  return { no };
}
