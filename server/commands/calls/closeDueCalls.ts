import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Call, type CallDoc } from '../../models/call.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { moveCall } from './moveCall.ts';

/**
 * Records the end of every call whose last day is over. Nobody could apply any more since that day ended
 * (`isCallOpen`); this only makes the record say so, once, however often and however late it runs.
 */
export async function closeDueCalls(services: Services): Promise<{ closed: number }> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'closeDueCalls' } };
  const due = { status: 'published' as const, closesOn: { $lt: beijingDay(services.clock.now()) } };
  let closed = 0;
  for await (const call of Call.find(due).sort({ closesOn: 1, _id: 1 }).lean().cursor()) {
    if (await closeOne(context, call)) closed += 1;
  }
  return { closed };
}

/** @returns false when somebody else was faster */
async function closeOne(
  context: CommandContext,
  call: Pick<CallDoc, '_id' | 'no' | 'bureauId' | 'status' | 'revision'>,
): Promise<boolean> {
  const now = context.clock.now();
  const { _id, no, bureauId } = call;
  try {
    await inTransaction(async () => {
      await moveCall(call, 'close', now, { set: { closedAt: now } });
      const object = { kind: 'call', id: _id } as const;
      await appendEvent(context, { type: 'call.closed', bureauId, object, data: { no } });
    });
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'request.conflict') return false;
    throw error;
  }
}
