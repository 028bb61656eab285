/** What somebody is to the bureau, as far as their home page is concerned. */
export const homeKinds = ['stranger', 'follower', 'applicant', 'supervisor', 'former'] as const;
export type HomeKind = (typeof homeKinds)[number];

/** Parts of the mini program that may be open to somebody. */
export const homeAreas = [
  ...['tip', 'claim', 'apply', 'matters', 'inbox'],
  ...['badge', 'visit', 'opinion', 'activities', 'documents', 'interests', 'focus', 'yearList', 'term'],
] as const;
export type HomeArea = (typeof homeAreas)[number];

/** Kinds of things that wait for somebody, the most urgent in front. */
export const waitingKinds = [
  'application.returned',
  'report.returned',
  'renewal.asked',
  'activity.unanswered',
  'document.unread',
  'inbox.unread',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Something that waits for the person. */
export interface WaitingThing {
  kind: WaitingKind;
  /** Its number; of several of a kind, that of the first; null where there is nothing to open by number. */
  no: string | null;
  count: number;
}
