import { broadcastNoticeMessage } from '../../domain/messages/broadcastNotice.ts';
import { Broadcast } from '../../models/broadcast.ts';
import type { MessageKinds } from './types.ts';

/** Messages of this area. */
export const broadcastsMessages: MessageKinds = {
  broadcastNotice: {
    template: 'activityNotice',
    priority: 'news',
    async build(id) {
      const broadcast = await Broadcast.findById(id, { kind: 1, title: 1, startedAt: 1 }).lean();
      if (!broadcast?.startedAt) return null;
      const { kind, title, startedAt: at } = broadcast;
      return broadcastNoticeMessage({ kind, title, at });
    },
  },
};
