/** Kinds of activity of a corps and what people call them; which of them a unit has is said by its rule-set. */
export const activityKindLabels = {
  training: '培训',
  meeting: '会议',
  symposium: '全体座谈会',
  thematic: '专题会议',
  seminar: '研讨',
  inspection: '监督检查',
  publicity: '宣传活动',
} as const satisfies Record<string, string>;

export type ActivityKind = keyof typeof activityKindLabels;

/** All of them, as a closed list for schemas. */
export const activityKindNames = Object.keys(activityKindLabels) as [ActivityKind, ...ActivityKind[]];
