const day = 24 * 60 * 60_000;

/**
 * How long things that no law asks for are kept, in ms; all of them are our own defaults (PIPL 19: no longer
 * than the purpose needs).
 */
export const retention = {
  /** A half-filled form of somebody who does not come back. */
  draftMs: 7 * day,
} as const;
