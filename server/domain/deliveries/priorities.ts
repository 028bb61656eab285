/**
 * `owed`: an answer or a decision that a regulation or we owe this very person. `news`: what goes to many and can wait
 * (ours): it keeps off the night, stops at a number a day and leaves the others room.
 */
export const priorities = ['owed', 'news'] as const;

export type Priority = (typeof priorities)[number];

/** Kinds of messages that are news; every other one is owed. */
export const newsKinds: readonly string[] = ['broadcastNotice', 'documentPublished'];

/** The priority of a kind of message. */
export function priorityOf(kind: string): Priority {
  return newsKinds.includes(kind) ? 'news' : 'owed';
}
