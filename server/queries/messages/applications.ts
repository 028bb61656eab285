import { applicationStatusMessage } from '../../domain/messages/applicationStatus.ts';
import { Application } from '../../models/application.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKinds } from './types.ts';

const applicationById = rowsById((ids) =>
  Application.find({ _id: { $in: ids } }, { no: 1, status: 1, updatedAt: 1 }).lean(),
);

/** Messages about applications. */
export const applicationsMessages: MessageKinds = {
  applicationStatus: {
    template: 'applicationStatus',
    async build(id) {
      const application = await applicationById(id);
      return application && applicationStatusMessage(application);
    },
  },
};
