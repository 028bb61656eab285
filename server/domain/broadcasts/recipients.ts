/**
 * Where one person of the audience can stand. `pending`: not handed to the sending queue yet; `planned`: handed over; all
 * others are final, though WeChat's receipt may still turn `sent` into another.
 */
export const recipientStates = [
  'pending',
  'planned',
  'sent',
  'delivered',
  'refused',
  'unfollowed',
  'failed',
  'unknown',
  'noWechat',
  'ended',
  'cancelled',
] as const;
export type RecipientState = (typeof recipientStates)[number];

/** What staff read. */
export const recipientLabels: Record<RecipientState, string> = {
  pending: '等待发送',
  planned: '正在发送',
  sent: '已发出',
  delivered: '已送达',
  refused: '对方拒收',
  unfollowed: '没有关注公众号',
  failed: '发送失败',
  unknown: '结果不明',
  noWechat: '没有绑定微信',
  ended: '聘期已结束',
  cancelled: '已取消发送',
};

/** Nothing more will be done about this person by itself. */
export function isFinal(state: RecipientState): boolean {
  return state !== 'pending' && state !== 'planned';
}

/** How many people stand where, and how many opened it. */
export type Counts = Record<RecipientState | 'read', number>;

/** No people yet. */
export function noCounts(): Counts {
  const entries = [...recipientStates, 'read' as const].map((name) => [name, 0] as const);
  return Object.fromEntries(entries) as Counts;
}

/** Several counts as one. */
export function sumCounts(rows: readonly Partial<Counts>[]): Counts {
  const sum = noCounts();
  for (const row of rows)
    for (const name of [...recipientStates, 'read' as const]) sum[name] += row[name] ?? 0;
  return sum;
}
