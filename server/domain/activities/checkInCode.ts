/** How long a code for checking in can be scanned (ours): it is on a screen that changes it twice a minute. */
export const checkInCodeMs = 120_000;

/** How often the screen changes it. */
export const checkInRenewMs = 30_000;

/** What a code says, sealed. */
export interface CheckInCode {
  /** Id of the activity. */
  a: string;
  /** When it was made, in milliseconds. */
  t: number;
}

/** Where it is sealed, for the field encryption. */
export const checkInContext = 'check-in-code';

/** The code inside what was scanned: it is the last part of an address. */
export const codeOfScan = (scanned: string): string => scanned.split('/').at(-1) ?? '';
