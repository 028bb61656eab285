import type { LocationQuery } from 'vue-router';
import type { LeadStatistics } from '../../api/types.ts';

type Part = LeadStatistics['part'];

/** Parts of a year, in the order of the choice. */
export const partLabels: Record<Part, string> = {
  year: '全年',
  q1: '第一季度',
  q2: '第二季度',
  q3: '第三季度',
  q4: '第四季度',
  m1: '1 月',
  m2: '2 月',
  m3: '3 月',
  m4: '4 月',
  m5: '5 月',
  m6: '6 月',
  m7: '7 月',
  m8: '8 月',
  m9: '9 月',
  m10: '10 月',
  m11: '11 月',
  m12: '12 月',
};

/** What the address of the page asks for; without a year the one that it is. */
export function statisticsQuery({ year, part, scope, desk }: LocationQuery, thisYear: number) {
  const isPart = typeof part === 'string' && Object.hasOwn(partLabels, part);
  return {
    year: typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : thisYear,
    ...(isPart ? { part: part as Part } : {}),
    ...(scope === 'below' ? { scope: 'below' as const } : {}),
    ...(typeof desk === 'string' && desk !== '' ? { desk: desk as LeadStatistics['desk'] } : {}),
  };
}
