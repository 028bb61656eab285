import type { StaffContext } from '../../commands/context.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';

/** Somebody is about to read a lead: said in the audit log before it is shown (field notes §4.8). */
export async function recordLeadView(ctx: StaffContext, { _id, bureauId, no }: LeadDoc): Promise<void> {
  const object = { kind: 'lead', id: _id } as const;
  await appendEvent(ctx, { type: 'lead.viewed', bureauId, object, data: { no } });
}
