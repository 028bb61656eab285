/** Where a yearly list can stand (domain notes §3.11); `preparing` while its entries are being copied. */
export const yearListStates = ['preparing', 'draft', 'published', 'superseded'] as const;
export type YearListState = (typeof yearListStates)[number];

export const yearListLabels: Record<YearListState, string> = {
  preparing: '正在生成',
  draft: '待公布',
  published: '已公布',
  superseded: '已更新',
};
