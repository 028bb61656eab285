export const holderKinds = ['supervisor', 'staff'] as const;

/** Somebody who may have an interest: a supervisor through all their terms, or a member of staff. */
export interface Holder {
  kind: (typeof holderKinds)[number];
  id: string;
}

export const interestTypes = ['employer', 'family_employment', 'investment', 'dispute', 'other'] as const;
export type InterestType = (typeof interestTypes)[number];

/** What people call each. */
export const interestTypeLabels: Record<InterestType, string> = {
  employer: '我在这里工作或代表它',
  family_employment: '家人或近亲属在这里工作',
  investment: '我或家人有投资、股份',
  dispute: '我或家人与它有纠纷',
  other: '其他利害关系',
};

/** The same of somebody else, as the register says it. */
export const interestTypeNames: Record<InterestType, string> = {
  employer: '在机构任职或代表机构',
  family_employment: '家人或近亲属在机构任职',
  investment: '本人或家人有投资、股份',
  dispute: '本人或家人与机构有纠纷',
  other: '其他利害关系',
};

/** Where an interest can stand (domain notes §3.10). */
export const interestStates = ['declared', 'applied', 'raised', 'decided', 'withdrawn'] as const;
export type InterestState = (typeof interestStates)[number];

export const interestStateLabels: Record<InterestState, string> = {
  declared: '已申报',
  applied: '申请回避',
  raised: '他人提出',
  decided: '已决定',
  withdrawn: '已撤销',
};

/** States that wait for a decision. */
export const undecided: readonly InterestState[] = ['declared', 'applied', 'raised'];
