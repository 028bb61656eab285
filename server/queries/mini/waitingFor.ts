import type { Services } from '../../commands/context.ts';
import { replyLabels } from '../../domain/activities/replies.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Delivery } from '../../models/delivery.ts';
import { listOwnActivities } from '../activities/listOwnActivities.ts';
import { listOwnApplications } from '../applications/listOwnApplications.ts';
import { listOwnDocuments } from '../documents/listOwnDocuments.ts';
import { inboxFilter } from '../inbox/inboxFilter.ts';
import { listReturnedReports } from '../reports/listReturnedReports.ts';
import { type WaitingKind, type WaitingThing, waitingKinds } from './types.ts';

/** What waits for a follower, in the order of `waitingKinds`; `term` is the one that matters now. */
export async function waitingFor(
  services: Pick<Services, 'crypto' | 'clock'>,
  personId: string,
  term: AppointmentDoc | null,
): Promise<WaitingThing[]> {
  const { crypto, clock } = services;
  const now = clock.now();
  const [applications, reports, activities, documents, unread] = await Promise.all([
    listOwnApplications(personId, crypto),
    listReturnedReports(services, personId),
    listOwnActivities(personId, { crypto, now }),
    listOwnDocuments(personId, now),
    inboxFilter(personId, now).then((filter) => Delivery.countDocuments({ ...filter, readAt: null })),
  ]);
  const found: Record<WaitingKind, readonly (string | null)[]> = {
    'application.returned': applications.filter(({ status }) => status === 'returned').map(({ no }) => no),
    'report.returned': reports.map(({ no }) => no),
    'renewal.asked': term?.consent?.state === 'asked' ? [term.no] : [],
    'activity.unanswered': activities
      .filter(({ open, replyLabel }) => open && replyLabel === replyLabels.invited)
      .map(({ no }) => no),
    'document.unread': documents.filter(({ read }) => !read).map(({ no }) => no),
    'inbox.unread': Array.from({ length: unread }, () => null),
  };
  return waitingKinds
    .filter((kind) => found[kind].length > 0)
    .map((kind) => ({ kind, no: found[kind][0] ?? null, count: found[kind].length }));
}
