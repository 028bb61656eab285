const minute = 60_000;

/** How long a browser stays signed in: eight hours at most, thirty minutes without a request. */
export const sessionLifetimes = {
  absoluteMs: 8 * 60 * minute,
  idleMs: 30 * minute,
  touchEveryMs: minute,
} as const;

/** Five wrong logins close an account; it opens again fifteen minutes after the last one that counted. */
export const loginLimits = { failures: 5, windowMs: 15 * minute } as const;
