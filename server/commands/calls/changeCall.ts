import type { CallMove, CallStatus } from '../../domain/calls/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CallsEvents } from '../../domain/events/payloads/calls.ts';
import type { EventPayloads } from '../../domain/events/types.ts';
import type { CallDoc } from '../../models/call.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize, type Permission } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findCall } from '../../queries/calls/findCall.ts';
import type { StaffContext } from '../context.ts';
import { moveCall } from './moveCall.ts';

/** Which call, and the revision that the person looked at. */
export interface CallRef {
  no: string;
  revision: number;
}

/** What a step of a call does besides the move itself. */
interface Change<T extends keyof CallsEvents> {
  move: CallMove;
  permission: Permission;
  /** Checks the step; returns what is written and the event's data. */
  prepare(call: CallDoc): Promise<{
    write?: Parameters<typeof moveCall>[3];
    event: { type: T; data: EventPayloads[T] };
  }>;
}

/**
 * One step of a call by staff: load, permission, revision, checks, move and event in one transaction.
 * @throws DomainError `call.not_found`, `permission.denied`, `request.conflict`, `call.wrong_status`
 */
export async function changeCall<T extends keyof CallsEvents>(
  context: StaffContext,
  { no, revision }: CallRef,
  { move, permission, prepare }: Change<T>,
): Promise<{ status: CallStatus; revision: number }> {
  return inTransaction(async () => {
    const call = await findCall(context.actor, no);
    authorize(context.actor, permission, call);
    if (call.revision !== revision) throw new DomainError('request.conflict');
    const { write, event } = await prepare(call);
    const moved = await moveCall(call, move, context.clock.now(), write);
    const object = { kind: 'call', id: call._id } as const;
    await appendEvent(context, { ...event, bureauId: call.bureauId, object });
    return moved;
  });
}
