import { withinTerritory } from '../../domain/bureaus/territory.ts';
import { DomainError } from '../../domain/errors.ts';
import { Bureau } from '../../models/bureau.ts';
import { MatterGrant, type MatterKind } from '../../models/matterGrant.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findMatter, type Matter } from '../../queries/matters/matterKinds.ts';
import type { StaffContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { requireReason } from './requireReason.ts';

/** Which matter, by the number that people quote, and why. */
export interface PullUp {
  kind: MatterKind;
  no: string;
  reason: string;
}

/** Where a sealed reason is stored, for the field encryption. */
export const pullUpReasonContext = (grantId: string) => `pullUpReason:${grantId}`;

/**
 * Pulls one matter of a unit below up (提级督办, ours): the actor's unit may read it from now on, and its own
 * unit is told by a task and sees it in the history. Nobody's right to decide moves.
 * @returns the id of the grant
 * @throws DomainError `matter.not_found` for a matter elsewhere, `matter.already_pulled`, `permission.denied`,
 *   `input.invalid` for too short a reason
 */
export async function pullUpMatter(context: StaffContext, input: PullUp): Promise<{ id: string }> {
  const { actor, clock, ids, crypto } = context;
  authorize(actor, 'matter.pullUp', { bureauId: actor.bureauId });
  const reason = requireReason(input.reason);
  const id = ids.uuid();
  try {
    await inTransaction(async () => {
      const matter = await matterBelow(context, input);
      const { _id: objectId, bureauId, no } = matter;
      const object = { kind: input.kind, id: objectId };
      await MatterGrant.create({
        ...{ _id: id, objectKind: input.kind, objectId, no },
        ...{ fromBureauId: bureauId, toBureauId: actor.bureauId },
        reasonSealed: crypto.seal(reason, pullUpReasonContext(id)),
        ...{ at: clock.now(), by: actor.id, active: true },
      });
      const data = { grantId: id, toBureauId: actor.bureauId };
      await appendEvent(context, { type: 'matter.pulledUp', bureauId, object, data });
      await openTask(context, { bureauId, kind: 'answerPullUp', object, subject: no, article: 'ours' });
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('matter.already_pulled', { cause: error }) : error;
  }
  return { id };
}

async function matterBelow({ actor }: StaffContext, { kind, no }: PullUp): Promise<Matter> {
  const matter = await findMatter[kind](no);
  const unit = matter && (await Bureau.findById(matter.bureauId).lean());
  const isBelow = unit && unit._id !== actor.bureauId && withinTerritory({ _id: actor.bureauId }, unit);
  if (!matter || !isBelow) throw new DomainError('matter.not_found');
  return matter;
}
