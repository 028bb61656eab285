import { leadSteps } from '../../commands/leads/steps/index.ts';
import type { LeadMove } from '../../domain/leads/machine.ts';
import { Event } from '../../models/event.ts';
import type { LeadDoc } from '../../models/lead.ts';

/** Steps by which somebody handles a lead: those of verifying and investigating, and the decision. */
const handling: ReadonlySet<string> = new Set(
  (Object.keys(leadSteps) as LeadMove[]).filter(
    (name) => leadSteps[name].permission === 'lead.work' || name === 'decide',
  ),
);

/**
 * Everybody of the staff who handled a lead: it was assigned to them, or they took a step of the work. None of them may grade
 * or approve its reward.
 */
export async function handlersOf({
  _id,
  assigneeId,
}: Pick<LeadDoc, '_id' | 'assigneeId'>): Promise<ReadonlySet<string>> {
  const events = await Event.find(
    { 'object.kind': 'lead', 'object.id': _id, type: 'lead.stepped' },
    { actor: 1, data: 1 },
  ).lean();
  const people = events
    .filter(({ data }) => handling.has(String((data as { step?: unknown }).step)))
    .map(({ actor }) => actor.id);
  return new Set([...people, ...(assigneeId ? [assigneeId] : [])]);
}
