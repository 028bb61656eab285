import { type ErrorRule, errorCodes } from './errorCodes.ts';
import type { Failure } from './port.ts';

/** An error answer of WeChat, its text already scrubbed. */
export interface ErrorAnswer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly now: Date;
}

type Readers = {
  readonly [K in ErrorRule['kind']]: (rule: Extract<ErrorRule, { kind: K }>, answer: ErrorAnswer) => Failure;
};

// stable_token refuses to be forced more often than this, so trying earlier cannot help.
const tokenRetryMs = 30_000;

const readers: Readers = {
  retry: (rule, { errcode }) => ({ kind: 'retry', afterMs: rule.afterMs, errcode }),
  token: (_rule, { errcode }) => ({ kind: 'retry', afterMs: tokenRetryMs, errcode }),
  quota: (_rule, { now }) => ({ kind: 'quota', until: nextBeijingMidnight(now) }),
  refused: ({ scope, reason }, { errcode, errmsg }) => {
    return { kind: 'refused', scope, errcode, reason: withField(reason, errmsg), detail: errmsg };
  },
};

/**
 * The outcome that an error answer stands for. A code that the table does not know is a refusal that shows
 * its number: taking it for success or trying again for ever would both hide it.
 */
export function outcomeOf(answer: ErrorAnswer): Failure {
  const rule = errorCodes.get(answer.errcode);
  if (rule) return apply(rule, answer);
  const reason = `微信返回未知错误 ${answer.errcode}，请联系开发人员`;
  return { kind: 'refused', scope: 'account', errcode: answer.errcode, reason, detail: answer.errmsg };
}

/** Daily quotas start again at midnight in Beijing, which has no summer time. */
export function nextBeijingMidnight(now: Date): Date {
  const day = 86_400_000;
  const offset = 8 * 3_600_000;
  return new Date((Math.floor((now.getTime() + offset) / day) + 1) * day - offset);
}

function apply<K extends ErrorRule['kind']>(
  rule: Extract<ErrorRule, { kind: K }>,
  answer: ErrorAnswer,
): Failure {
  const read: Readers[K] = readers[rule.kind];
  return read(rule, answer);
}

/** 47003 names the field that is wrong, e.g. `data.thing1.value is empty`. */
function withField(reason: string, errmsg: string): string {
  const field = /\bdata\.(\w{1,40})\.value\b/.exec(errmsg)?.[1];
  return field ? `${reason}（${field}）` : reason;
}
