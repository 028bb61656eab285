import { cataloguesTable, limitsTable } from './catalogues/cataloguesTable.ts';
import { catalogues } from './catalogues/load.ts';
import { nationalLimits } from './national/nationalLimits.ts';
import { nationalReward } from './national/nationalReward.ts';
import { rewardTable } from './national/rewardTable.ts';
import { regulationsTable } from './regulationsTable.ts';
import type { Profile } from './schema.ts';

/** All of `docs/regulations.md`: the rule-sets side by side, the violations, the time limits, the national rule of reward. */
export function regulationsDocument(profiles: readonly Profile[]): string {
  const parts = [
    regulationsTable(profiles),
    cataloguesTable(catalogues),
    limitsTable(nationalLimits()),
    rewardTable(nationalReward()),
  ];
  return parts.join('\n');
}
