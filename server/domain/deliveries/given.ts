import type { ToldWay } from '../leads/messages.ts';

/** When somebody was told, in the sense of the duty to tell, and how that is known. */
export interface Given {
  at: Date;
  /** `wechat`: WeChat says that it arrived; `inbox`: it could be read in their inbox or among the lines of their matter. */
  how: 'wechat' | 'inbox';
}

/** What is known of the message, and of whoever it is for. */
export interface Telling {
  /** An answer inside the chat is in no inbox. */
  channel: string;
  state: string;
  createdAt: Date;
  finishedAt?: Date | null | undefined;
  readAt?: Date | null | undefined;
  /** Rows of reporters are written only when their line in the matter can be opened (`givenByLine`). */
  reporterId?: string | null | undefined;
}

/** How the person of a row stands with the account. */
export interface Reader {
  following: boolean;
  followedAt?: Date | null | undefined;
  /** The last that was heard of them; of somebody who left, when they did. */
  lastSeenAt: Date;
}

/**
 * Since when a message counts as given: the first moment at which WeChat delivered it, or it lay open to be read in the inbox.
 * The inbox is in the chat and in the linked mini program, so for somebody who does not follow it is no place to read; when
 * they come back, it counts from then. That WeChat took a message and never said what became of it gives nothing.
 * Source: domain notes §3.15 (feedback counts when delivered or visible in the inbox); the rest is ours
 */
export function given(telling: Telling, reader: Reader | null): Given | null {
  const { state, finishedAt, readAt } = telling;
  const inChat = telling.channel !== 'notice' && state === 'sent';
  const ways: Given[] = [];
  if ((state === 'delivered' || inChat) && finishedAt) ways.push({ at: finishedAt, how: 'wechat' });
  const visible = telling.channel === 'notice' ? visibleSince(telling, reader) : null;
  if (visible) ways.push({ at: visible, how: 'inbox' });
  if (readAt) ways.push({ at: readAt, how: 'inbox' });
  return ways.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function visibleSince({ createdAt, reporterId }: Telling, reader: Reader | null): Date | null {
  if (reporterId) return createdAt;
  if (!reader) return null;
  const { following, followedAt, lastSeenAt } = reader;
  if (!following) return createdAt < lastSeenAt ? createdAt : null;
  return followedAt && followedAt > createdAt ? followedAt : createdAt;
}

/**
 * The same for a line in a matter, at the moment when it is written: whoever can open it is told from then on; for the
 * others it is what staff say that they did, or nothing yet.
 */
export function givenByLine(
  { canRead, by }: { canRead: boolean; by?: ToldWay | undefined },
  at: Date,
): { toldAt?: Date; toldBy?: ToldWay } {
  const toldBy = canRead ? 'inbox' : by;
  return toldBy ? { toldAt: at, toldBy } : {};
}
