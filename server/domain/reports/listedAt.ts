const centuryMs = 100 * 365 * 24 * 60 * 60_000;

/**
 * What lists of reports are sorted by, newest first: the arrival, and for what is urgent and not yet read a time so far ahead
 * that it stands before all others (SC 6(4), IM 9(5): at once). Reading it puts it back into its place.
 */
export function listedAt({ urgent, receivedAt }: { urgent: boolean; receivedAt: Date }): Date {
  return urgent ? new Date(receivedAt.getTime() + centuryMs) : receivedAt;
}
