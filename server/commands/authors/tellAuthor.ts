import { type AuthorNotice, type AuthorNoticeName, authorNotices } from '../../domain/authors/notices.ts';
import { givenByLine } from '../../domain/deliveries/given.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { MatterMessage } from '../../models/matterMessage.ts';
import { planReporterDelivery } from '../../outbox/planDelivery.ts';
import { inboxOf } from '../../queries/vault/reporterOf.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { matterMessageContext } from './sealed.ts';

/** What is told about, and the key of its author in the vault; none for an institution. */
export interface AuthoredMatter {
  object: EventObject;
  no: string;
  bureauId: string;
  reporterId?: string | null | undefined;
}

/** A line for the author. */
export interface AuthorLine {
  notice: AuthorNoticeName;
  text: string;
  /** Where the document owes it, or `ours`. */
  article: string;
}

/**
 * Writes to the author of an opinion or a report: a line that they read in chat, and a push with number and state only. The
 * delivery names their key in the vault and no person. Whoever has no WeChat is told by telephone: staff get a task. Call
 * it in the transaction of the change.
 */
export async function tellAuthor(
  context: CommandContext,
  { object, no, bureauId, reporterId }: AuthoredMatter,
  { notice, text, article }: AuthorLine,
): Promise<void> {
  const { actor, clock, crypto, ids } = context;
  const inbox = reporterId ? await inboxOf(crypto, reporterId) : { canRead: false };
  const at = clock.now();
  const _id = ids.ordered();
  await MatterMessage.create({
    ...{ _id, object, direction: 'toAuthor', notice, at },
    textSealed: crypto.seal(text, matterMessageContext(_id)),
    ...(actor.kind === 'staff' ? { by: actor.id } : {}),
    ...givenByLine(inbox, at),
  });
  const { answers }: AuthorNotice = authorNotices[notice];
  if (answers) await stopClock(context, { object, kinds: ['author.answer'] });
  if (!reporterId || !inbox.canRead) {
    return openTask(context, {
      ...{ bureauId, kind: 'tellByPhone', object, subject: no, article, occasion: _id },
    });
  }
  await planReporterDelivery({
    ...{ id: `${_id}-${notice}`, bureauId, reporterId, kind: notice, channel: 'notice', object, at },
  });
}
