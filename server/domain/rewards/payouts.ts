/**
 * How one attempt of paying stands. `requested`: written, and WeChat may or may not have heard of it; the next eight are
 * WeChat's own states of a transfer (wechat.md §4.2); `recorded`: a bank transfer that waits for the second person;
 * `unclear`: WeChat no longer says (its query reaches thirty days back) and a person has to look.
 */
export const payoutStates = [
  'requested',
  'accepted',
  'processing',
  'waiting',
  'transferring',
  'canceling',
  'succeeded',
  'failed',
  'cancelled',
  'recorded',
  'unclear',
] as const;
export type PayoutState = (typeof payoutStates)[number];

export const payoutStateLabels: Record<PayoutState, string> = {
  requested: '正在提交',
  accepted: '微信已受理',
  processing: '微信处理中',
  waiting: '等本人确认收款',
  transferring: '正在到账',
  canceling: '正在撤销',
  succeeded: '已到账',
  failed: '没有付成',
  cancelled: '已撤销',
  recorded: '等另一人复核',
  unclear: '结果不明，请核对',
};

/** States from which nothing follows any more. */
export const finalPayoutStates = [
  'succeeded',
  'failed',
  'cancelled',
] as const satisfies readonly PayoutState[];

export function isFinalPayout(state: PayoutState): boolean {
  return (finalPayoutStates as readonly PayoutState[]).includes(state);
}

/** WeChat's states by our name. A state that WeChat adds is unknown to us and changes nothing. */
export const stateOfTransfer = {
  ACCEPTED: 'accepted',
  PROCESSING: 'processing',
  WAIT_USER_CONFIRM: 'waiting',
  TRANSFERING: 'transferring',
  SUCCESS: 'succeeded',
  FAIL: 'failed',
  CANCELING: 'canceling',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, PayoutState>;

/** How far back WeChat answers a query, in days (wechat.md §4.2). */
export const queryHorizonDays = 30;

const secondMs = 1_000;
/** Pauses between two looks at a transfer, by how long nothing has changed (ours); a callback looks at once. */
const looks = [
  { within: 60 * secondMs, every: 3 * secondMs },
  { within: 3_600 * secondMs, every: 60 * secondMs },
  { within: 86_400 * secondMs, every: 900 * secondMs },
] as const;
const laterLookMs = 3_600 * secondMs;

/** When to look again at a transfer whose state has not changed since `since`. */
export function nextLook(since: Date, now: Date): Date {
  const age = now.getTime() - since.getTime();
  const pause = looks.find(({ within }) => age < within)?.every ?? laterLookMs;
  return new Date(now.getTime() + pause);
}

/** Whether a query may still answer about a transfer that was first asked for at `sentAt`. */
export function isWithinHorizon(sentAt: Date, now: Date): boolean {
  return now.getTime() - sentAt.getTime() < queryHorizonDays * 86_400 * secondMs;
}

/** Longest pause after failures, and the first one; it doubles. */
const longestPauseMs = 3_600 * secondMs;
const firstPauseMs = 2 * secondMs;

/** When to try again after so many failures in a row. */
export function retryAt(failures: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures, 20)));
}

/** Codes of WeChat that pass by themselves; every other one needs somebody. */
const passing = ['FREQUENCY_LIMIT_EXCEED', 'RATELIMIT_EXCEEDED', 'SYSTEM_ERROR', 'SERVICE_UNAVAILABLE'];
/** Failures without a reason that are no task yet. */
const patience = 8;

/** Whether staff have to do something about a payout that does not get on. */
export function mendedByStaff({ reason, failures }: { reason: string | null; failures: number }): boolean {
  return (reason !== null && !passing.includes(reason)) || failures >= patience;
}

/** How long WeChat may process before staff look at the merchant's account (ours). */
export const stuckAfterMs = 600 * secondMs;

/** How long after the last request one may say that it never arrived (ours; a request is given up after seconds). */
const forgetAfterMs = 600 * secondMs;

/** Whether a transfer that WeChat does not know can be taken as never asked for. */
export function mayForget(lastSentAt: Date, now: Date): boolean {
  return now.getTime() - lastSentAt.getTime() >= forgetAfterMs;
}
