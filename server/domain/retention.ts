const day = 24 * 60 * 60_000;

/**
 * How long things that no law asks for are kept, in ms; all of them are our own defaults (PIPL 19: no longer
 * than the purpose needs).
 */
export const retention = {
  /** A half-filled form of somebody who does not come back. */
  draftMs: 7 * day,
  /** The mark that somebody is to be told of it when they come back. */
  purgedMarkMs: 90 * day,
  /** Parts of an upload that nobody finishes. */
  uploadMs: day,
  /** A stored file that nobody hands in: longer than any draft that may name it lives on. */
  unclaimedEvidenceMs: 30 * day,
  /** A session of the mini program that nobody uses. */
  miniSessionMs: 7 * day,
  /** The answer to what the mini program handed in, with the claim code, in case that it got lost on the way. */
  miniSubmissionMs: day,
  /** A message in somebody's inbox: older ones are not shown, and nobody needs them there. */
  inboxMs: 365 * day,
} as const;
