import { afterActivityMove } from '../../domain/activities/machine.ts';
import { minutesContext, opinionsContext } from '../../domain/activities/sealed.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import type { StaffContext } from '../context.ts';
import { moveActivity } from './moveActivity.ts';

/** What remains of an activity. */
export interface CloseInput {
  no: string;
  /** Read by those invited. */
  minutes: string;
  /** Opinions that supervisors gave; for staff, until they are dealt with as opinions. */
  opinions: readonly string[];
  revision: number;
}

/**
 * Closes an activity that was held; those invited and still in force are told that the minutes can be read.
 * @throws DomainError `activity.not_found`, `permission.denied`, `activity.wrong_status`, `request.conflict`
 */
export async function closeActivity(ctx: StaffContext, input: CloseInput): Promise<{ status: string }> {
  const { actor, clock, crypto } = ctx;
  const { no, minutes, opinions, revision } = input;
  return inTransaction(async () => {
    const activity = await findActivity(actor, no);
    authorize(actor, 'activity.run', activity);
    afterActivityMove(activity.status, 'close');
    const { _id: id, bureauId } = activity;
    const noted = opinions.map((text) => text.trim()).filter((text) => text !== '');
    const set = {
      minutesSealed: crypto.seal(minutes.trim(), minutesContext(id)),
      opinionsSealed: crypto.seal(noted, opinionsContext(id)),
    };
    const status = await moveActivity(activity, 'close', { revision, now: clock.now(), set });
    const object = { kind: 'activity', id } as const;
    await appendEvent(ctx, { type: 'activity.closed', bureauId, object, data: { no } });
    return { status };
  });
}
