import type { EmployerKind } from '../../domain/leads/identity.ts';
import type { Profile } from '../schema.ts';

/** What is known of the reporter. */
export interface RewardFacts {
  readonly employerKinds: readonly EmployerKind[];
}

/** Whether the document bars a reporter from reward, and which rule of reward applies. Never touches the lead itself. */
export interface RewardExclusion {
  readonly excluded: boolean;
  /** `not_eligible(15)`: the status of the reward, with the article. */
  readonly code: string | null;
  /** Of the exclusion, else of the rule; `S5` where the document is silent and the national rule stands. */
  readonly article: string | null;
  readonly rule: readonly string[];
  /** What the document rewards, in its words; null where it sets no bounds. */
  readonly scope: readonly string[] | null;
}

type Excluded = NonNullable<Profile['reward']['excluded']>['value'][number];

const bars: Record<Excluded, EmployerKind> = { hired_by_cooperating_insurer: 'cooperating_insurer' };

/** Whether who reports is barred from reward by the document itself (trap 15). Other conditions are the rule's. */
export function rewardExclusion({ reward }: Profile, { employerKinds }: RewardFacts): RewardExclusion {
  const { excluded } = reward;
  const rule = reward.rule ?? reward.fallback;
  const facts = { rule: rule?.value ?? [], scope: reward.scope?.value ?? null };
  const barred = excluded?.value.some((kind) => employerKinds.includes(bars[kind])) ?? false;
  if (!barred || !excluded) return { excluded: false, code: null, article: rule?.article ?? null, ...facts };
  return { excluded: true, code: `not_eligible(${excluded.article})`, article: excluded.article, ...facts };
}
