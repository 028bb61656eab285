import type {
  NationalReward,
  RewardCondition,
  RewardExclusionItem,
  RewardRow,
  RewardRules,
} from '../../domain/rewards/rules.ts';
import { nationalReward } from '../national/nationalReward.ts';
import type { NationalRewardRule } from '../national/rewardSchema.ts';
import type { Profile } from '../schema.ts';

type Excluded = NonNullable<Profile['reward']['excluded']>['value'][number];

const excludedLabels: Record<Excluded, string> = {
  hired_by_cooperating_insurer: '举报人是合作保险公司聘用的（只是不予奖励，线索照常办理）',
};

/**
 * What holds for a reward that is approved on `day` (ours: which day governs is not confirmed): the document's own words with
 * their articles, the national rule for what it leaves open, and questions where neither is confirmed (traps 14 to 17).
 */
export function rewardRules(profile: Profile, day: string): RewardRules {
  const { reward } = profile;
  const national = nationalReward();
  const stated = reward.rule ?? reward.fallback;
  const rule = stated
    ? { names: stated.value, article: stated.article }
    : { names: [national.rule], article: national.source };
  const { scope, multiple } = reward;
  return {
    ...{ day, article: rule.article, rule, hasClause: reward.rule !== null },
    row: rowOn(reward, day),
    national: day < national.from ? null : nationalOf(national),
    scope: scope && { words: scope.value, article: scope.article },
    conditions: [...national.conditions.map(fromNational), ...scopeCondition(scope)],
    exclusions: [...ownExclusions(reward), ...national.exclusions.map(fromNational)],
    multiple: multiple ? { rule: multiple.value, article: multiple.article } : 'ask',
    notes: (reward.notes?.value ?? []).map(({ label, article }) => ({ text: label, article })),
    notSources: reward.notSources?.value ?? [],
  };
}

/** The newest row that has begun; a row without a day is what held before the others. */
function rowOn({ table, before }: Profile['reward'], day: string): RewardRow | null {
  for (const rows of [table, before]) {
    const row = rows?.value.find(({ from }) => from === null || from <= day);
    if (!rows || !row) continue;
    const { from, labels, pct, insiderPct, floor, cap } = row;
    return {
      ...{ from, labels, pct, insiderPct, article: rows.article },
      floorFen: floor === null ? null : toFen(floor),
      capFen: cap === null ? null : toFen(cap),
    };
  }
  return null;
}

function nationalOf({
  rule,
  source,
  floor,
  cap,
  claimMonths,
  unconfirmed,
}: NationalRewardRule): NationalReward {
  return { rule, source, floorFen: toFen(floor), capFen: toFen(cap), claimMonths, unconfirmed };
}

function fromNational({ source, ...item }: NationalRewardRule['conditions'][number]): RewardCondition {
  return { ...item, article: source };
}

/** A document that speaks of fraud only does not say that nothing else is rewarded: a person decides (trap 17). */
function scopeCondition(scope: Profile['reward']['scope']): RewardCondition[] {
  if (!scope) return [];
  const label = `属于文件所说的范围：${scope.value.join('、')}（不属于的，是否按国家办法奖励由负责人决定）`;
  return [{ code: 'in_scope', label, article: scope.article, decider: 'approver', kind: 'ask' }];
}

function ownExclusions({ excluded, ruleExcluded }: Profile['reward']): RewardExclusionItem[] {
  const own = (excluded?.value ?? []).map((code): RewardExclusionItem => {
    const article = excluded?.article ?? 'ours';
    return { code, label: excludedLabels[code], article, decider: 'grader', kind: 'must' };
  });
  const cited = (ruleExcluded?.value ?? []).map((item): RewardExclusionItem => {
    const decider = item.kind === 'must' ? 'grader' : 'approver';
    return { ...item, article: ruleExcluded?.article ?? 'ours', decider };
  });
  return [...own, ...cited];
}

function toFen(yuan: number): number {
  return Math.round(yuan * 100);
}
