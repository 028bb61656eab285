import { DomainError, type Problem } from '../errors.ts';
import type { RewardCondition, RewardRules } from './rules.ts';

/** Answers to the checklist by code: whether it was found to hold. */
export type Findings = Readonly<Record<string, boolean>>;

/**
 * Whether the answers of one decider leave a reward possible. A condition must hold; an exclusion must not. What only has to be
 * asked decides nothing by itself: the answer is kept, and the person draws the conclusion.
 * @throws DomainError `input.invalid` with every question that has no answer, `reward.excluded`
 */
export function checkFindings(
  { conditions, exclusions }: Pick<RewardRules, 'conditions' | 'exclusions'>,
  findings: Findings,
  decider: RewardCondition['decider'],
): void {
  const mine = (items: readonly RewardCondition[]) => items.filter((item) => item.decider === decider);
  const problems: Problem[] = [...mine(conditions), ...mine(exclusions)]
    .filter(({ code }) => !Object.hasOwn(findings, code))
    .map(({ code, label }) => ({
      ...{ path: `findings.${code}`, code: 'unanswered', message: `请选择：${label}` },
    }));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const must = (items: readonly RewardCondition[]) => mine(items).filter(({ kind }) => kind === 'must');
  const isExcluded =
    must(conditions).some(({ code }) => !findings[code]) ||
    must(exclusions).some(({ code }) => findings[code]);
  if (isExcluded) throw new DomainError('reward.excluded');
}
