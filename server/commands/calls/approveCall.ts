import { DomainError } from '../../domain/errors.ts';
import type { StaffContext } from '../context.ts';
import { type CallRef, changeCall } from './changeCall.ts';

/**
 * Approves the text of a call: an approver, and a second person than the one who wrote it (ours).
 * @throws DomainError as `changeCall`; `call.same_person`
 */
export function approveCall(context: StaffContext, ref: CallRef) {
  const { actor, clock } = context;
  return changeCall(context, ref, {
    move: 'approve',
    permission: 'call.approve',
    async prepare({ draftedBy }) {
      if (draftedBy === actor.id) throw new DomainError('call.same_person');
      return {
        write: { set: { approvedBy: actor.id, approvedAt: clock.now() } },
        event: { type: 'call.approved', data: { no: ref.no } },
      };
    },
  });
}
