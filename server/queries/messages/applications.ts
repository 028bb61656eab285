import { applicationStatusMessage } from '../../domain/messages/applicationStatus.ts';
import { Application } from '../../models/application.ts';
import type { MessageKinds } from './types.ts';

/** Messages about applications. */
export const applicationsMessages: MessageKinds = {
  applicationStatus: {
    template: 'applicationStatus',
    priority: 'owed',
    async build(id) {
      const application = await Application.findById(id, { no: 1, status: 1, updatedAt: 1 }).lean();
      return application && applicationStatusMessage(application);
    },
  },
};
