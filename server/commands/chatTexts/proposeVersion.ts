import type { ChatSubject } from '../../domain/chatTexts/versions.ts';
import { DomainError } from '../../domain/errors.ts';
import { ChatVersion } from '../../models/chatVersion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { subjectObject } from './subjectObject.ts';

/** A wording that was found to be in order. */
export interface Proposal {
  subject: ChatSubject;
  key: string;
  /** For lists of tasks. */
  title: string;
  content: string;
  /** What is said without a wording of the bureau's own. */
  ours: string;
  why: string;
  restores?: number;
}

/**
 * Puts a wording before the approver. Call it through `proposeText`, `proposeMenu` or `restoreVersion`, which know who may
 * and what is in order.
 * @throws DomainError `chatText.open`, `chatText.unchanged`, `request.conflict`
 */
export async function proposeVersion(
  ctx: StaffContext,
  { subject, key, title, content, ours, why, restores }: Proposal,
): Promise<{ id: string; number: number }> {
  const { actor, clock, crypto, ids } = ctx;
  const { bureauId } = actor;
  const id = ids.uuid();
  const propose = async () => {
    const mine = { bureauId, subject, key };
    const [newest] = await ChatVersion.find(mine, { number: 1 }).sort({ number: -1 }).limit(1).lean();
    if (await ChatVersion.exists({ ...mine, open: true })) throw new DomainError('chatText.open');
    const current = await ChatVersion.findOne({ ...mine, current: true }, { content: 1 }).lean();
    if (content === (current?.content ?? ours)) throw new DomainError('chatText.unchanged');
    const number = (newest?.number ?? 0) + 1;
    const restored = restores === undefined ? {} : { restores };
    await ChatVersion.create({
      ...{ _id: id, ...mine, number, content, ...restored, state: 'proposed', open: true },
      whySealed: crypto.seal(why.trim(), `chatVersionWhy:${id}`),
      ...{ authorId: actor.id, createdAt: clock.now(), revision: 1 },
    });
    const object = subjectObject(subject, id);
    const task = { bureauId, kind: 'approveWording', object, subject: title, article: 'ours' } as const;
    await openTask(ctx, task);
    const data = { subject, key, number, ...restored };
    await appendEvent(ctx, { type: 'chatText.proposed', bureauId, object, data });
    return { id, number };
  };
  try {
    return await inTransaction(propose);
  } catch (error) {
    // Somebody else proposed at the same moment.
    if (isDuplicateKey(error)) throw new DomainError('request.conflict', { cause: error });
    throw error;
  }
}
