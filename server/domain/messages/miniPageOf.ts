/** Matters that have a page of their own in the mini program, found by their number. */
const withPage: ReadonlySet<string> = new Set(['application', 'lead', 'report', 'opinion', 'complaint']);

/** Where the others are listed. */
const lists: Readonly<Record<string, string>> = {
  activityInvitation: 'pages/activities/activities',
  document: 'pages/documents/documents',
  appointment: 'pages/term/term',
  focusClaim: 'pages/focus/focus',
  interest: 'pages/interests/interests',
  yearList: 'pages/institutions/institutions',
};

/**
 * The page of the mini program that a notice opens. Nothing in it says who or what: at most the number that stands on the card
 * anyway, and whoever is not that person gets a 404 for it.
 * @param objectKind what the message is about
 * @param card its keywords
 */
export function miniPageOf(objectKind: string | undefined, card: Readonly<Record<string, string>>): string {
  const no = card.character_string1;
  if (objectKind && withPage.has(objectKind) && no) return `pages/matter/matter?no=${encodeURIComponent(no)}`;
  return (objectKind && lists[objectKind]) || 'pages/inbox/inbox';
}
