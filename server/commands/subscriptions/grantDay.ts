const dayMs = 24 * 60 * 60_000;

/** When a grant in the mini program was last touched, as it is stored: the day (UTC) and no more. */
export function grantDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / dayMs) * dayMs);
}
