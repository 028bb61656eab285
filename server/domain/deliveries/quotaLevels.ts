/** How full a day's quota is. */
export type QuotaLevel = 'good' | 'warning' | 'alarm';

/** From which share of a day's quota on we warn and alarm (ours: at 80 % the day can still be planned, at 95 % hardly). */
export const quotaShares = { warning: 0.8, alarm: 0.95 } as const;

/** What staff read beside the gauge; colour alone would not do. */
export const quotaLevelLabels: Readonly<Record<QuotaLevel, string>> = {
  good: '充足',
  warning: '快用完了，不急的群发请改天',
  alarm: '即将用尽，只留给必须告知的通知',
};

/** The level of a day's sends of one way; closed by WeChat is an alarm, whatever we counted. */
export function quotaLevel({
  used,
  limit,
  closedUntil,
}: {
  used: number;
  limit: number;
  closedUntil: Date | null;
}): QuotaLevel {
  const share = limit > 0 ? used / limit : 1;
  if (closedUntil || share >= quotaShares.alarm) return 'alarm';
  return share >= quotaShares.warning ? 'warning' : 'good';
}
