import type { NationalRewardRule } from './rewardSchema.ts';

/** The part of `docs/regulations.md` about the national rule of reward: its numbers, its checklist, and what is not confirmed. */
export function rewardTable(reward: NationalRewardRule): string {
  const { rule, from, floor, cap, claimMonths, source, conditions, exclusions, unconfirmed } = reward;
  const items = [
    ...conditions.map((item) => ({ ...item, part: 'condition' })),
    ...exclusions.map((item) => ({ ...item, part: 'exclusion' })),
  ].map(
    ({ part, label, decider, kind, source: from }) => `| ${[part, label, decider, kind, from].join(' | ')} |`,
  );
  return `# The national rule of reward

${rule} (${source}), from ${from}: at least ${floor} yuan and at most ${cap}, once, to be claimed with an identity document within ${claimMonths} months of the notice. The day of approval decides which row holds (ours).

| Part | Question | Who answers | Kind | Source |
| --- | --- | --- | --- | --- |
${items.join('\n')}

Not confirmed, so a person asks:

${unconfirmed.map((one) => `- ${one}`).join('\n')}
`;
}
