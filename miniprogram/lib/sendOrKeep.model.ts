import type { OutboxEntry } from './outbox.model';

/** How something stands after the first try, for the page that it was written on. */
export type Sent =
  | { state: 'done' }
  /** On the phone until there is a network: the page may close. */
  | { state: 'kept'; text: string }
  | { state: 'refused'; text: string };

/** Reads it from the entry. */
export function sentOf({ state, refusal }: Pick<OutboxEntry, 'state' | 'refusal'>): Sent {
  if (state === 'done') return { state };
  if (state === 'waiting') return { state: 'kept', text: '现在没有网络，已存在手机上，联网后自动发送。' };
  const problem = refusal?.problems[0]?.message;
  return { state, text: problem ?? refusal?.message ?? '没有成功，请稍后再试。' };
}
