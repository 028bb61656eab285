import { inForceKinds } from '../../domain/messages/inboxKinds.ts';
import { retention } from '../../domain/retention.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';

/** Which rows are in somebody's inbox. */
export interface InboxFilter {
  personId: string;
  channel: 'notice';
  createdAt: { $gte: Date };
  kind?: { $nin: string[] };
}

/**
 * The rows that somebody may read in their inbox now: everything they were told as this person, whatever became of the push,
 * for as long as `retention.inboxMs`. What only supervisors in force may read is gone with the role. Rows of reporters have no
 * person and are in nobody's inbox (ADR 0010, 0016).
 */
export async function inboxFilter(personId: string, now: Date): Promise<InboxFilter> {
  const current = await currentAppointment(personId, now);
  return {
    ...{ personId, channel: 'notice', createdAt: { $gte: new Date(now.getTime() - retention.inboxMs) } },
    ...(current?.inForce ? {} : { kind: { $nin: [...inForceKinds] } }),
  };
}
