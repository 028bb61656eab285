import { beijingDay } from '../../domain/time.ts';
import type { StaffContext } from '../context.ts';
import { type CallContent, callFields, checkCallContent } from './callContent.ts';
import { type CallRef, changeCall } from './changeCall.ts';

/**
 * Rewrites a call that is not published yet. One that was approved needs approval again, by somebody else than
 * the person who changed it.
 * @throws DomainError as `changeCall`; `input.invalid`
 */
export function updateCall(context: StaffContext, { no, revision, ...content }: CallRef & CallContent) {
  return changeCall(
    context,
    { no, revision },
    {
      move: 'update',
      permission: 'call.draft',
      async prepare({ status }) {
        checkCallContent(content, beijingDay(context.clock.now()));
        return {
          write: {
            set: { ...callFields(content), draftedBy: context.actor.id },
            unset: [
              'approvedBy',
              'approvedAt',
              ...(content.headcount === null ? ['headcount' as const] : []),
            ],
          },
          event: { type: 'call.updated', data: { no, from: status } },
        };
      },
    },
  );
}
