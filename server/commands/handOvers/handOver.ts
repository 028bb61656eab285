import { DomainError } from '../../domain/errors.ts';
import { Staff } from '../../models/staff.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assignedTo } from '../../queries/handOvers/assignedTo.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { giveLead } from './giveLead.ts';
import { giveOpinion } from './giveOpinion.ts';

/** Matters that one call hands over; whoever has more is told so and asks again. */
const most = 200;

const give = { lead: giveLead, opinion: giveOpinion } as const;

/** How it went: `kept` are those which this colleague may not take, for whatever reason. */
export interface HandedOver {
  moved: number;
  kept: string[];
  /** There are more than one call hands over. */
  more: boolean;
}

/**
 * Gives everything that one colleague works on to another, closed matters included, because their reporters still write (field
 * notes §4.7). Each matter is its own transaction with its event, so that cut off half-way it can go on. Only what the actor
 * may know of; what the other may not take (recusal, exclusion) stays and is named.
 * @throws DomainError `permission.denied`, `staff.not_found`, `input.invalid`
 */
export async function handOver(
  context: StaffContext,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<HandedOver> {
  const { actor } = context;
  const { bureauId } = actor;
  authorize(actor, 'matter.handOver', { bureauId });
  if (!(await Staff.exists({ _id: fromId, bureauId }))) throw new DomainError('staff.not_found');
  const working = { _id: toId, bureauId, roles: 'handler', disabled: false };
  if (fromId === toId || !(await Staff.exists(working))) {
    const message = '请选另一位在岗的承办人员。';
    throw new DomainError('input.invalid', { problems: [{ path: 'toId', code: 'not_suitable', message }] });
  }
  const found = await assignedTo(context, fromId, most + 1);
  const kept: string[] = [];
  for (const matter of found.slice(0, most)) {
    const given = await give[matter.kind](context, matter.no, { fromId, toId }).catch(refused);
    if (!given) kept.push(matter.no);
  }
  const handed = { moved: Math.min(found.length, most) - kept.length, kept, more: found.length > most };
  if (kept.length === 0 && !handed.more) await done(context, fromId);
  return handed;
}

/** What this colleague may not take stays where it is. */
function refused(error: unknown): false {
  if (error instanceof DomainError) return false;
  throw error;
}

async function done(context: StaffContext, staffId: string): Promise<void> {
  const object = { kind: 'staff', id: staffId } as const;
  await inTransaction(() => closeTasks(context, { object, kinds: ['handOver'], state: 'done' }));
}
