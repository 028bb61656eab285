import { tellAll } from '../../commands/tasks/tell.ts';
import { Application } from '../../models/application.ts';
import type { HandlerOfMany } from './types.ts';

/** The applicant is told of every decision (domain notes §3.15, AP2 and AP4), by telephone who came on paper. */
export const applicationDecided: HandlerOfMany<'application.decided' | 'application.screenedOut'> = {
  async many(events, context) {
    const ids = events.map(({ object }) => object.id);
    const rows = await Application.find({ _id: { $in: ids } }, { personId: 1, no: 1 }).lean();
    const byId = new Map(rows.map((row) => [row._id, row]));
    const tellings = events.flatMap(({ _id: cause, bureauId, object: { id } }) => {
      const application = byId.get(id);
      if (!application) return [];
      const { personId, no: subject } = application;
      const object = { kind: 'application', id } as const;
      return [{ cause, kind: 'applicationStatus', bureauId, personId, object, subject, article: 'ours' }];
    });
    await tellAll(context, tellings);
  },
};
