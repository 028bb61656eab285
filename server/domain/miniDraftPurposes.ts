/** What half-filled forms of the mini program may be for, that are kept here. A lead is never among them. */
export const miniDraftPurposes = ['apply', 'correct', 'report', 'correctReport', 'opinion'] as const;
export type MiniDraftPurpose = (typeof miniDraftPurposes)[number];
