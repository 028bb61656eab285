/** Where a claim of a 重点关联监督单位 can stand (domain notes §3.11). */
export const focusStates = ['proposed', 'confirmed', 'released'] as const;
export type FocusState = (typeof focusStates)[number];

/** What people call each; at most five characters. */
export const focusLabels: Record<FocusState, string> = {
  proposed: '待确认',
  confirmed: '已认领',
  released: '已解除',
};
