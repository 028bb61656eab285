import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { type Answers, type FormDefinition, fieldOf, kindOf } from '../../forms/engine/index.ts';
import type { ApplicationDoc } from '../../models/application.ts';
import { type GivenOpinion, UnitOpinion } from '../../models/unitOpinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOpinionLink } from '../../queries/unitOpinions/findOpinionLink.ts';
import { moveApplication } from '../applications/moveApplication.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/** The item of the application form that the unit fills in. */
const item = 'unitOpinion';

/**
 * Takes a unit's answer, once. A unit that agrees completes the application, which then goes to the
 * reviewer; one that declines leaves it where it is, for staff to see and decide.
 * @throws DomainError `unitOpinion.not_found`, `unitOpinion.closed`, `input.invalid` with every problem
 */
export async function giveUnitOpinion(
  context: CommandContext,
  { token, ...answer }: GivenOpinion & { token: string },
): Promise<void> {
  const { clock, crypto } = context;
  const now = clock.now();
  const today = beijingDay(now);
  await inTransaction(async () => {
    const { link, application, state } = await findOpinionLink(token, today);
    if (state !== 'open' || application.status !== 'unit_opinion')
      throw new DomainError('unitOpinion.closed');
    const unit = crypto.open<string>(link.unitSealed, `unitOpinionUnit:${link._id}`);
    const value = { unit, opinion: answer.opinion.trim(), date: today };
    const problems = [...itemProblems(application, value, today), ...signerProblems(answer)];
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });

    const agrees = answer.verdict === 'agree';
    const { matchedCount } = await UnitOpinion.updateOne(
      { _id: link._id, state: 'open' },
      {
        $set: {
          state: agrees ? 'given' : 'declined',
          answerSealed: crypto.seal(answer, `unitOpinion:${link._id}`),
          answeredAt: now,
        },
      },
    );
    if (matchedCount === 0) throw new DomainError('unitOpinion.closed');
    const { _id, bureauId, no, answersSealed } = application;
    if (agrees) {
      const answers = crypto.open<Answers>(answersSealed, `answers:${_id}`);
      const sealed = crypto.seal({ ...answers, [item]: value }, `answers:${_id}`);
      await moveApplication(application, 'giveOpinion', now, { answersSealed: sealed });
    }
    const object = { kind: 'application', id: _id } as const;
    await closeTasks(context, { object, kinds: ['giveUnitOpinion'], state: 'done' });
    const type = agrees ? 'application.opinionGiven' : 'application.opinionDeclined';
    await appendEvent(context, { type, bureauId, object, data: { no, linkId: link._id } });
  });
}

/** The form's own rules for the item. */
function itemProblems({ definition, mode }: ApplicationDoc, value: object, today: string): Problem[] {
  const field = fieldOf(definition as FormDefinition, item);
  if (!field) throw new Error('An application waits for an opinion that its form has no item for');
  const found = kindOf(field).validate(value, field, { answers: {}, context: { today, mode } });
  return found.map((problem) => ({ ...problem, path: problem.path.replace(`${item}.`, '') }));
}

function signerProblems({ signer, post }: GivenOpinion): Problem[] {
  const problem = (path: string, message: string) => ({ path, code: 'required', message });
  return [
    ...(signer.trim().length < 2 ? [problem('signer', '请填写经办人姓名。')] : []),
    ...(post.trim().length < 2 ? [problem('post', '请填写经办人职务。')] : []),
  ];
}
