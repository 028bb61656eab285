/** Evidence of one matter: pieces of each kind, bytes of one piece (ours). */
export const evidenceLimits = {
  images: 9,
  recordings: 6,
  files: 3,
  maxBytes: 20 * 1024 * 1024,
} as const;
