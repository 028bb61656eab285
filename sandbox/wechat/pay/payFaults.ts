/** What can go wrong with an answer. */
export const answerFaults = [
  'unsigned',
  'signtest',
  'badSignature',
  'stale',
  'error500',
  'error500After',
  'drop',
  'dropAfter',
  'html',
  'truncated',
  'wrongBill',
] as const;

/** What can go wrong with a callback: before the real one, or in its place. */
export const callbackFaults = ['probe', 'forged', 'tampered', 'duplicate', 'late', 'lost', 'stale'] as const;

export const payFaultKinds = [...answerFaults, ...callbackFaults] as const;
export type PayFaultKind = (typeof payFaultKinds)[number];

/** Calls that faults are set for; `callback` is WeChat's own. */
export const payCalls = [
  'transfer',
  'query',
  'cancel',
  'requestReceipt',
  'receipt',
  'fundBill',
  'download',
  'certificates',
  'callback',
] as const;
export type PayCallName = (typeof payCalls)[number];
