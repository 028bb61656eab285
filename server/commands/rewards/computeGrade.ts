import { DomainError, type Problem } from '../../domain/errors.ts';
import { computeReward, splitReward } from '../../domain/rewards/computeReward.ts';
import type { GradeInput, RewardGrade } from '../../domain/rewards/grade.ts';
import type { RewardDoc } from '../../models/reward.ts';
import { rewardRules } from '../../profiles/decisions/rewardRules.ts';
import type { ProfileStore } from '../../profiles/load.ts';

/** What a grade is computed with. */
interface GradeContext {
  profiles: ProfileStore;
}

/**
 * The amount that follows from what staff found, by the rules of the reward's profile on a day (design §8.5: that of the approval).
 * @throws DomainError `reward.ask_first` where a source has to be named first, `reward.excluded`, `input.invalid`
 */
export function computeGrade(
  { profiles }: GradeContext,
  { profile }: Pick<RewardDoc, 'profile'>,
  input: GradeInput,
  day: string,
): RewardGrade {
  const rules = rewardRules(profiles.get(profile.id, profile.version), day);
  const { lossFen, grade, manualPct, insider, findings, shares } = input;
  const asked = [...rules.conditions, ...rules.exclusions].filter(({ code }) => findings[code] === undefined);
  if (asked.length > 0) {
    const problems: Problem[] = asked.map(({ code, label }) => ({
      ...{ path: `findings.${code}`, code: 'unanswered', message: `请填写：${label}` },
    }));
    throw new DomainError('input.invalid', { problems });
  }
  const isExcluded =
    rules.conditions.some(({ code, kind }) => kind === 'must' && !findings[code]) ||
    rules.exclusions.some(({ code, kind }) => kind === 'must' && findings[code]);
  if (isExcluded) throw new DomainError('reward.excluded');
  const amount = computeReward(rules, { lossFen, grade, manualPct, insider, day });
  if (amount.fen === null) {
    const problems = amount.asks.map(({ code, text }) => ({ path: 'manualPct', code, message: text }));
    throw new DomainError('reward.ask_first', { problems });
  }
  const partsFen = splitReward(
    amount.fen,
    shares.map(({ percent }) => percent),
  );
  return { ...input, day, totalFen: amount.fen, lines: amount.lines, partsFen };
}
