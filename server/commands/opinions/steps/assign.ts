import { withinTerritory } from '../../../domain/bureaus/territory.ts';
import { DomainError, type Problem } from '../../../domain/errors.ts';
import { Bureau } from '../../../models/bureau.ts';
import type { OpinionDoc } from '../../../models/opinion.ts';
import { leadForwarding } from '../../../profiles/decisions/leadForwarding.ts';
import { assignClock } from '../../clocks/assignClock.ts';
import { moveClocks } from '../../clocks/moveClocks.ts';
import type { StaffContext } from '../../context.ts';
import { requireHandler } from '../../leads/requireHandler.ts';
import { opinionClockKinds } from '../opinionClocks.ts';
import type { OpinionStep, OpinionStepInputs } from './types.ts';

/** Fewer characters propose nothing. */
const least = 4;

/**
 * Gives an opinion to whoever handles it: a handler, a section, or a unit below. Where the document has it go on with a
 * proposal (办理意见), one is wanted. Its clock goes along.
 */
export const assign: OpinionStep<'assign'> = {
  label: '交办',
  permission: 'opinion.triage',
  async run(context, opinion, input) {
    const { assigneeId, office, toBureauId, proposal } = input;
    refuseIncomplete(context, opinion, input);
    const note = proposal ? `办理意见：${proposal}` : '';
    const object = { kind: 'opinion', id: opinion._id } as const;
    if (toBureauId) {
      const unit = await unitBelow(opinion, toBureauId);
      await moveClocks(context, { object, toBureauId });
      return {
        set: { bureauId: toBureauId },
        unset: ['assigneeId'],
        tell: { notice: 'opinionAssigned', text: `您的意见建议已交${unit.name}办理。` },
        note: `交${unit.name}办理。${note}`,
      };
    }
    if (assigneeId) await requireHandler(context, opinion, assigneeId);
    await assignClock(context, { object, kinds: opinionClockKinds, ownerId: assigneeId ?? null });
    return {
      ...(assigneeId ? { set: { assigneeId } } : { unset: ['assigneeId'] }),
      tell: { notice: 'opinionAssigned', text: '您的意见建议已交办，有结果会告诉您。' },
      note: `${office ? `交${office}办理。` : '交承办人员办理。'}${note}`,
    };
  },
};

function refuseIncomplete(
  { profiles }: StaffContext,
  { profile, bureauId }: OpinionDoc,
  { assigneeId, office, toBureauId, proposal }: OpinionStepInputs['assign'],
): void {
  const problems: Problem[] = [];
  if ([assigneeId, office, toBureauId].filter(Boolean).length !== 1) {
    const message = '请选一个承办人员、科室或下级单位，只选一个。';
    problems.push({ path: 'assigneeId', code: 'one_of', message });
  }
  if (toBureauId === bureauId) {
    problems.push({ path: 'toBureauId', code: 'not_suitable', message: '请选另一个单位。' });
  }
  const { withProposal, article } = leadForwarding(profiles.get(profile.id, profile.version));
  if (withProposal && [...(proposal ?? '').trim()].length < least) {
    problems.push({ path: 'proposal', code: article, message: '规定要求提出办理意见，请写明后再交办。' });
  }
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}

/** A unit in the territory of the opinion's own, but never one whose people it is about. */
async function unitBelow({ bureauId, accusedBureauId }: OpinionDoc, toBureauId: string) {
  const unit = await Bureau.findById(toBureauId, { name: 1, ancestors: 1 }).lean();
  if (unit && unit._id !== accusedBureauId && withinTerritory({ _id: bureauId }, unit)) return unit;
  const message = '不能交给这个单位，请另选一个。';
  throw new DomainError('input.invalid', {
    problems: [{ path: 'toBureauId', code: 'not_suitable', message }],
  });
}
