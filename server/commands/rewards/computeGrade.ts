import { DomainError } from '../../domain/errors.ts';
import { computeReward, type RewardRules, splitReward } from '../../domain/rewards/computeReward.ts';
import type { GradeInput, RewardGrade } from '../../domain/rewards/grade.ts';

/**
 * The amount that follows from what staff found, by the rules of a day (design §8.5: that of the approval).
 * @throws DomainError `reward.ask_first` where something has to be asked, each with what to do
 */
export function computeGrade(rules: RewardRules, input: GradeInput): RewardGrade {
  const { lossFen, grade, manualPct, insider, shares } = input;
  const { day } = rules;
  const { fen, lines, asks } = computeReward(rules, { lossFen, grade, manualPct, insider, day });
  if (fen === null) {
    const problems = asks.map(({ code, text }) => ({ path: 'manualPct', code, message: text }));
    throw new DomainError('reward.ask_first', { problems });
  }
  const partsFen = splitReward(
    fen,
    shares.map(({ percent }) => percent),
  );
  return { ...input, day, totalFen: fen, lines, partsFen };
}
