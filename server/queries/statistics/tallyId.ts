/** Names the tally of a unit and month. @param month from 0 */
export function tallyId(bureauId: string, { year, month }: { year: number; month: number }): string {
  return `${bureauId}:${year}-${String(month + 1).padStart(2, '0')}`;
}
