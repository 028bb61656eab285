import { DomainError } from '../../domain/errors.ts';
import type { Article } from '../../domain/massMessages/articleProblems.ts';
import { checkArticle } from '../../queries/massMessages/checkArticle.ts';
import { openTask } from '../tasks/openTask.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import { massArticleContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/**
 * Hands a draft to the approver, checked.
 * @throws DomainError `input.invalid` with every problem of the article, and as `moveMassMessage`
 */
export function submitMassMessage(context: MassContext, { no, revision }: MassStep): Promise<void> {
  const { actor, crypto } = context;
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.draft',
      from: ['draft'],
      event: 'massMessage.submitted',
      async plan({ _id, bureauId, articleSealed }) {
        const article = crypto.open<Article>(articleSealed, massArticleContext(_id));
        const problems = await checkArticle(bureauId, article);
        if (problems.length > 0) throw new DomainError('input.invalid', { problems });
        const object = { kind: 'massMessage', id: _id } as const;
        const task = { kind: 'approveMassMessage', object, subject: no, article: 'ours' } as const;
        await openTask(context, { bureauId, ...task, occasion: String(revision) });
        return {
          change: { $set: { status: 'submitted', submittedBy: actor.id }, $unset: { returnedSealed: 1 } },
          data: { no },
        };
      },
    },
  );
}
