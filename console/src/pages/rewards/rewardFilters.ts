/** What the list of rewards can be narrowed to. */
export const rewardFilters = [
  { value: 'open', label: '办理中' },
  { value: 'eligible', label: '待核定' },
  { value: 'graded', label: '待审批' },
  { value: 'approved', label: '待通知' },
  { value: 'notified', label: '待领取' },
  { value: 'paid', label: '已发放' },
  { value: 'lapsed', label: '逾期放弃' },
  { value: 'refused', label: '本人放弃' },
  { value: 'cancelled', label: '已取消' },
  { value: 'clawed_back', label: '已追回' },
] as const;
