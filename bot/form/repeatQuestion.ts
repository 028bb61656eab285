import type { OpenForm } from './openForm.ts';

/** Asks whether a lead adds to an earlier one or is new. */
export function repeatQuestion({ draft }: OpenForm): string {
  const no = draft.at.kind === 'repeat' ? draft.at.no : '';
  return `您近期反映过同一对象的同类问题（编号 ${no}）。这次是：\n1. 补充那一条\n2. 新线索\n请回复 1 或 2。`;
}
