import { DomainError } from '../../domain/errors.ts';
import { afterOpinionMove, type OpinionMove, type OpinionStatus } from '../../domain/opinions/machine.ts';
import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOpinion } from '../../queries/opinions/findOpinion.ts';
import { writeMatterNote } from '../authors/writeMatterNote.ts';
import type { StaffContext } from '../context.ts';
import { opinionSteps } from './steps/index.ts';
import type { OpinionStep, OpinionStepInputs } from './steps/types.ts';
import { tellOpinionAuthor } from './tellOpinionAuthor.ts';

/** Which step to take on which opinion; `revision` is the one that staff looked at. */
export interface OpinionStepRequest<M extends OpinionMove> {
  no: string;
  step: M;
  revision: number;
  input: OpinionStepInputs[M];
}

/**
 * Takes one step with an opinion: whoever may know of it, with the permission of the step, from a status that allows it.
 * Status, event, clocks, the line to the author and the note are one transaction.
 * @throws DomainError `opinion.not_found`, `permission.denied`, `request.conflict`, `opinion.wrong_status`, or what the
 *   step refuses with
 */
export async function takeOpinionStep<M extends OpinionMove>(
  context: StaffContext,
  { no, step: name, revision, input }: OpinionStepRequest<M>,
): Promise<{ status: OpinionStatus; revision: number }> {
  const step = opinionSteps[name] as OpinionStep<M>;
  return inTransaction(async () => {
    const opinion = await findOpinion(context, no);
    authorize(context.actor, step.permission, opinion);
    if (opinion.revision !== revision) throw new DomainError('request.conflict');
    const to = afterOpinionMove(opinion.status, name);
    const { set = {}, unset = [], tell, note } = await step.run(context, opinion, input);
    const { matchedCount } = await Opinion.updateOne(
      { _id: opinion._id, revision },
      {
        $set: { status: to, updatedAt: context.clock.now(), ...set },
        $inc: { revision: 1 },
        ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((key) => [key, 1])) } : {}),
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'opinion', id: opinion._id } as const;
    const data = { no, step: name, from: opinion.status, to };
    await appendEvent(context, { type: 'opinion.stepped', bureauId: opinion.bureauId, object, data });
    if (note) await writeMatterNote(context, object, note);
    if (tell) await tellOpinionAuthor(context, { ...opinion, ...set }, tell);
    return { status: to, revision: revision + 1 };
  });
}
