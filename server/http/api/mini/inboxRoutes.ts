import { markInboxRead } from '../../../commands/inbox/markInboxRead.ts';
import { presentInboxItem } from '../../../presenters/inboxItem.ts';
import { followerOf } from '../../../queries/identities/followerOf.ts';
import { listInbox } from '../../../queries/inbox/listInbox.ts';
import { json, nothing } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';
import { inboxPageSchema, inboxQuerySchema, inboxReadSchema } from './inboxSchema.ts';

/** What somebody was told as a follower of the official account; empty for whoever is a stranger there. */
export const miniInboxRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/inbox',
    summary: '我的消息',
    query: inboxQuerySchema,
    response: json(inboxPageSchema),
    async handler({ query }, { deps, person }) {
      const personId = await followerOf(deps.crypto, person.personId);
      if (!personId) return { rows: [], unread: 0, nextCursor: null };
      const { rows, unread, nextCursor } = await listInbox(deps, { personId, ...query });
      return { rows: rows.map(presentInboxItem), unread, nextCursor };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/inbox/read',
    summary: '消息看过了',
    body: inboxReadSchema,
    response: nothing(),
    async handler({ body: { ids } }, { deps, person }) {
      const personId = await followerOf(deps.crypto, person.personId);
      if (personId) await markInboxRead(deps, { personId, ids });
    },
  }),
];
