import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NationalRewardRule, rewardSchema } from './rewardSchema.ts';

const DATA = join(import.meta.dirname, '../data/national/reward.json');

const reward = rewardSchema.parse(JSON.parse(readFileSync(DATA, 'utf8')));

/** The national rule of reward (S5): what news and summaries confirm, and what they do not (trap 16). */
export function nationalReward(): NationalRewardRule {
  return reward;
}
