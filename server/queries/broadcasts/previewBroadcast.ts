import { paginate } from '../../../bot/text/bytes.ts';
import type { StaffContext } from '../../commands/context.ts';
import { type BroadcastText, checkBroadcast } from '../../domain/broadcasts/checkBroadcast.ts';
import { broadcastKinds } from '../../domain/broadcasts/kinds.ts';
import { bodyBytes, bytesOf } from '../../domain/broadcasts/limits.ts';
import { broadcastNoticeMessage } from '../../domain/messages/broadcastNotice.ts';
import { beijingDay } from '../../domain/time.ts';
import { authorize } from '../../permissions/permissions.ts';
import { institutionNames } from './institutionNames.ts';

/** As the conversation cuts a document (`bot/dialogs/documents.ts`). */
const pageBytes = 1_500;

/**
 * A text as phones will show it, and what stands against sending it.
 * @throws DomainError `permission.denied`
 */
export async function previewBroadcast({ actor, clock }: StaffContext, text: BroadcastText) {
  const { bureauId } = actor;
  authorize(actor, 'broadcast.read', { bureauId });
  const now = clock.now();
  const { kind, title, body } = text;
  const { label } = broadcastKinds[kind];
  return {
    card: Object.values(broadcastNoticeMessage({ kind, title, at: now })),
    pages: paginate([`【${label}】${title.trim()}`, ...body.trim().split('\n')], pageBytes),
    bytes: bytesOf(body),
    limit: bodyBytes,
    problems: checkBroadcast(text, {
      today: beijingDay(now),
      institutions: await institutionNames(bureauId),
    }),
  };
}
