/**
 * Where a mass message stands. `sending`: on its way to WeChat. `waiting`: WeChat has it; the administrator confirms, or it
 * is being sent. `unclear`: nobody can say from here whether it was sent.
 */
export const massStatuses = [
  'draft',
  'submitted',
  'sending',
  'waiting',
  'finished',
  'failed',
  'unclear',
  'cancelled',
] as const;
export type MassStatus = (typeof massStatuses)[number];

/** What people call each of them. */
export const massStatusLabels: Record<MassStatus, string> = {
  draft: '起草中',
  submitted: '等待审批',
  sending: '正在交给微信',
  waiting: '等待微信结果',
  finished: '已发出',
  failed: '没有发出',
  unclear: '结果不明',
  cancelled: '已取消',
};

/** Statuses that count against the account's turns: what WeChat has taken, or may have. */
export const countedStatuses = [
  'sending',
  'waiting',
  'finished',
  'unclear',
] as const satisfies readonly MassStatus[];
