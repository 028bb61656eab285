import type { Problem } from '../errors.ts';

/** Least number of people who judge (ours). */
export const panelSize = 3;
/** Least quality of opinions and suggestions for a commendation, of five (ours). */
const leastGrade = 3;

/** What was judged about one supervisor. */
export interface CommendFacts {
  panel: readonly string[];
  grade?: number | null | undefined;
  votes: readonly { staffId: string; recommend: boolean }[];
}

/**
 * What still stands between a supervisor and a commendation. Numbers alone never decide (trap 27): there must be a
 * graded quality, everybody on the panel must have said what they think, and most of them must be for it. How many
 * tips somebody sent is no condition and no ranking.
 */
export function commendProblems({ panel, grade, votes }: CommendFacts): Problem[] {
  const problems: Problem[] = [];
  if (panel.length < panelSize) {
    const message = `评议人员不足 ${panelSize} 人，不能作出评定。`;
    problems.push({ path: 'panel', code: 'too_small', message });
  }
  if (!grade) {
    problems.push({ path: 'grade', code: 'required', message: '请先由专人评定意见建议质量。' });
  } else if (grade < leastGrade) {
    const message = `意见建议质量为 ${grade} 分，未达到 ${leastGrade} 分。`;
    problems.push({ path: 'grade', code: 'too_low', message });
  }
  const given = votes.filter(({ staffId }) => panel.includes(staffId));
  const waiting = panel.length - given.length;
  if (waiting > 0) {
    problems.push({ path: 'votes', code: 'incomplete', message: `还有 ${waiting} 位评议人员没有表态。` });
  } else if (given.filter(({ recommend }) => recommend).length * 2 <= panel.length) {
    problems.push({ path: 'votes', code: 'no_majority', message: '同意表彰的评议人员未过半数。' });
  }
  return problems;
}
