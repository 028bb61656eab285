import { activityMaterial } from '../../domain/documents/activityMaterial.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { sendableKinds } from '../../queries/documents/sendableKinds.ts';
import type { StaffContext } from '../context.ts';

/** A document to send, of one of the kinds that the bureau's rule-set names, or material of an activity. */
export interface DocumentInput {
  kind: string;
  title: string;
  text: string;
}

/**
 * Drafts a document or briefing for the corps; nobody gets it before it is published.
 * @throws DomainError `permission.denied`, `document.kind_unknown`
 */
export async function draftDocument(ctx: StaffContext, input: DocumentInput): Promise<{ no: string }> {
  const { actor, clock, ids, profiles } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'document.draft', { bureauId });
  const now = clock.now();
  const { profile } = await getBureau(bureauId, now);
  const { id, version } = profile;
  const { article, kinds } = sendableKinds(profiles.get(id, version));
  const { kind, title, text } = input;
  if (!kinds.includes(kind)) throw new DomainError('document.kind_unknown');
  const forInvited = kind === activityMaterial || article === null;
  const source = forInvited ? { article: 'ours', forInvited } : { article };
  const _id = ids.uuid();
  const no = ids.matter('WJ', beijingDay(now));
  return inTransaction(async () => {
    await CorpsDocument.create({
      ...{ _id, no, bureauId, profile: { id, version }, kind, ...source, status: 'draft' },
      ...{ title: title.trim(), text: text.trim(), draftedBy: actor.id },
      ...{ createdAt: now, updatedAt: now, revision: 1 },
    });
    const object = { kind: 'document', id: _id } as const;
    await appendEvent(ctx, { type: 'document.drafted', bureauId, object, data: { no } });
    return { no };
  });
}
