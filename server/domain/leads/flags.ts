/**
 * What whoever takes a lead in looks at first. `minor`: it is about a child under fourteen, and a person decides how (PIPL 31);
 * `outside`: the place is not in the area of the bureau that it was handed to, so it may be somebody else's (trap 32); `joint`: several people
 * report together, and one of them speaks for them.
 */
export const leadFlags = ['minor', 'outside', 'joint'] as const;
export type LeadFlag = (typeof leadFlags)[number];

export const leadFlagLabels: Record<LeadFlag, string> = {
  minor: '涉不满十四周岁',
  outside: '不在本地区',
  joint: '联名',
};
