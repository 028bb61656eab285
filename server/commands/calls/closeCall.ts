import type { StaffContext } from '../context.ts';
import { type CallRef, changeCall } from './changeCall.ts';

/**
 * Ends a call before its last day, or right after it. Applications that were handed in stay in work.
 * @throws DomainError as `changeCall`
 */
export function closeCall(context: StaffContext, ref: CallRef) {
  return changeCall(context, ref, {
    move: 'close',
    permission: 'call.publish',
    prepare: async () => ({
      write: { set: { closedAt: context.clock.now() } },
      event: { type: 'call.closed', data: { no: ref.no } },
    }),
  });
}
