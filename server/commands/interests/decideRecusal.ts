import { DomainError } from '../../domain/errors.ts';
import { undecided } from '../../domain/recusal/interests.ts';
import { Interest } from '../../models/interest.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recusalVerdict } from '../../profiles/decisions/recusalVerdict.ts';
import { findInterest } from '../../queries/recusal/findInterest.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/** A decision on recusal. `revision` is the one they looked at. */
export interface RecusalDecision {
  no: string;
  decision: 'recuse' | 'keep';
  reason: string;
  revision: number;
}

/**
 * Decides whether an interest keeps its holder away. Where the document makes it mandatory, nobody can decide
 * otherwise, whatever the holder says (trap 10). Nobody decides on themselves.
 * @throws DomainError `interest.not_found`, `permission.denied`, `interest.wrong_status`, `interest.mandatory`,
 *   `request.conflict`, `input.invalid`
 */
export async function decideRecusal(
  context: StaffContext,
  input: RecusalDecision,
): Promise<{ recusing: boolean }> {
  const { actor, clock, crypto, profiles } = context;
  const { decision } = input;
  return inTransaction(async () => {
    const found = await findInterest(actor, input.no);
    authorize(actor, 'interest.decide', found);
    if (!undecided.includes(found.state)) throw new DomainError('interest.wrong_status');
    if (found.revision !== input.revision) throw new DomainError('request.conflict');
    if (input.reason.trim().length < 2) {
      const message = '请写明理由。';
      throw new DomainError('input.invalid', { problems: [{ path: 'reason', code: 'required', message }] });
    }
    const { _id, no, bureauId, type, claimsImpartial, state: from, revision } = found;
    const rules = profiles.get(found.profile.id, found.profile.version);
    const verdict = recusalVerdict(rules, { type, claimsImpartial, decision });
    if (verdict.mandatory && decision === 'keep') throw new DomainError('interest.mandatory');
    const now = clock.now();
    const reasonSealed = crypto.seal(input.reason.trim(), `interestReason:${_id}`);
    const decided = { decision, decidedBy: actor.id, decidedAt: now, reasonSealed };
    const { matchedCount } = await Interest.updateOne(
      { _id, revision },
      {
        $set: { ...decided, state: 'decided', updatedAt: now, ...(verdict.recuse ? { recusing: true } : {}) },
        $inc: { revision: 1 },
        ...(verdict.recuse ? {} : { $unset: { recusing: 1 } }),
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'interest', id: _id } as const;
    await closeTasks(context, { object, kinds: ['decideRecusal'], state: 'done' });
    await stopClock(context, { object, kinds: ['recusal.decide'] });
    const data = { no, from, decision, recusing: verdict.recuse };
    await appendEvent(context, { type: 'interest.decided', bureauId, object, data });
    return { recusing: verdict.recuse };
  });
}
