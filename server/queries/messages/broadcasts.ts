import { broadcastNoticeMessage } from '../../domain/messages/broadcastNotice.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKinds } from './types.ts';

const broadcastById = rowsById((ids) =>
  Broadcast.find({ _id: { $in: ids } }, { kind: 1, title: 1, startedAt: 1 }).lean(),
);

/** Messages of this area. */
export const broadcastsMessages: MessageKinds = {
  broadcastNotice: {
    template: 'activityNotice',
    async build(id) {
      const broadcast = await broadcastById(id);
      if (!broadcast?.startedAt) return null;
      const { kind, title, startedAt: at } = broadcast;
      return broadcastNoticeMessage({ kind, title, at });
    },
  },
};
