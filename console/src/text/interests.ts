import type { InterestRow, InterestType } from '../api/types.ts';

/** Ways to be tied to an institution, as one who declares or raises it chooses them. */
export const interestTypes: readonly { type: InterestType; label: string }[] = [
  { type: 'employer', label: '在机构任职或代表机构' },
  { type: 'family_employment', label: '家人或近亲属在机构任职' },
  { type: 'investment', label: '本人或家人有投资、股份' },
  { type: 'dispute', label: '本人或家人与机构有纠纷' },
  { type: 'other', label: '其他利害关系' },
];

/** An article as the register names it; our own rule says so. */
export function basisWords(article: string | null): string {
  return article === null || article === 'ours' ? '本系统建议' : `第 ${article} 条`;
}

/** Whether the holder keeps away now. */
export function recusalWords({ state, recusing }: InterestRow): string {
  if (state === 'withdrawn') return '—';
  return recusing ? '回避' : '不回避';
}

/** Waits for a person to decide. */
export const isUndecided = ({ state }: InterestRow): boolean =>
  state === 'declared' || state === 'applied' || state === 'raised';
