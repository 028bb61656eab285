import type { MassInput } from './draftMassMessage.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import { massArticleContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/** Writes a draft anew. What WeChat got for an earlier preview does not count any more. @throws DomainError as `moveMassMessage` */
export function changeMassMessage(
  context: MassContext,
  { no, revision, audience, ...article }: MassStep & MassInput,
): Promise<void> {
  return moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.draft',
      from: ['draft'],
      event: 'massMessage.changed',
      plan: async ({ _id }) => ({
        change: {
          $set: { audience, articleSealed: context.crypto.seal(article, massArticleContext(_id)) },
          $unset: { draftId: 1 },
        },
        data: { no },
      }),
    },
  );
}
