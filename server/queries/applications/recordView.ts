import type { StaffContext } from '../../commands/context.ts';
import { Event } from '../../models/event.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { ApplicationRow } from './findApplication.ts';

/** Somebody is about to see personal data: said in the audit log before it is shown. */
export async function recordView(ctx: StaffContext, { _id, bureauId, no }: ApplicationRow): Promise<void> {
  const object = { kind: 'application', id: _id } as const;
  await appendEvent(ctx, { type: 'application.viewed', bureauId, object, data: { no } });
}

const sameVisitMs = 5 * 60_000;

/** The photo belongs to the page that shows it: seen by itself it is a view of its own. */
export async function recordPhotoView(ctx: StaffContext, application: ApplicationRow): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - sameVisitMs);
  const seen = await Event.exists({
    'object.kind': 'application',
    'object.id': application._id,
    at: { $gte: since },
    type: 'application.viewed',
    'actor.id': ctx.actor.id,
  });
  if (!seen) await recordView(ctx, application);
}
