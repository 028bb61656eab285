import { DomainError } from '../../domain/errors.ts';
import { Headcount } from '../../models/headcount.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';

/**
 * Sets how many supervisors the bureau is to have, and what that rests on. A number below those in office
 * ends nobody's term: it only stops new ones.
 * @throws DomainError `permission.denied`, `headcount.not_ruled` where the document asks for no number
 */
export async function setHeadcount(
  context: StaffContext,
  { limit, basis }: { limit: number; basis: string },
): Promise<void> {
  const { actor, clock, profiles } = context;
  const { bureauId } = actor;
  authorize(actor, 'headcount.set', { bureauId });
  const now = clock.now();
  const { profile } = await getBureau(bureauId, now);
  if (!profiles.get(profile.id, profile.version).review.headcountBasis) {
    throw new DomainError('headcount.not_ruled');
  }
  await inTransaction(async () => {
    const before = await Headcount.findById(bureauId).lean();
    await Headcount.updateOne(
      { _id: bureauId },
      { $set: { limit, basis, setAt: now, setBy: actor.id }, $inc: { revision: 1 } },
      { upsert: true },
    );
    const object = { kind: 'bureau', id: bureauId } as const;
    const data = { from: before?.limit ?? null, to: limit };
    await appendEvent(context, { type: 'bureau.headcountSet', bureauId, object, data });
  });
}
