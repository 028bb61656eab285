import { tell } from '../../commands/tasks/tell.ts';
import { Application } from '../../models/application.ts';
import type { EventHandler } from './types.ts';

/** The applicant is told of every decision (domain notes §3.15, AP2 and AP4), by telephone who came on paper. */
export const applicationDecided: EventHandler<'application.decided' | 'application.screenedOut'> = async (
  event,
  context,
) => {
  const { _id: cause, bureauId, object } = event;
  const application = await Application.findById(object.id, { personId: 1, no: 1 }).lean();
  if (!application) return;
  const { personId, no: subject } = application;
  const about = { kind: 'application', id: object.id } as const;
  await tell(context, {
    ...{ cause, kind: 'applicationStatus', bureauId, personId, object: about, subject, article: 'ours' },
  });
};
