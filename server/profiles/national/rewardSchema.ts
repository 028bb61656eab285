import { z } from 'zod';
import { day, list } from '../schema/leaf.ts';

/** One question of the checklist; `kind` as in `RewardCondition`. */
const item = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z_]*$/),
    label: z.string().min(1),
    /** Outside source of the domain notes §0, or `ours`. */
    source: z.string().regex(/^(S\d+|ours)$/),
    decider: z.enum(['grader', 'approver']),
    kind: z.enum(['must', 'ask']),
  })
  .readonly();

/** The national rule of reward, as far as it is confirmed. Yuan and months. */
export const rewardSchema = z
  .strictObject({
    rule: z.string().min(1),
    /** In force from that day on. */
    from: day,
    floor: z.number().int().positive(),
    cap: z.number().int().positive(),
    /** From the notice; whoever does not come gives it up. */
    claimMonths: z.number().int().positive(),
    identityNeeded: z.literal(true),
    oneOff: z.literal(true),
    source: z.string().regex(/^S\d+$/),
    conditions: list(item),
    exclusions: list(item),
    /** What nobody here has seen the text of: a person asks. */
    unconfirmed: list(z.string().min(1)),
  })
  .readonly();

/** The national rule. */
export type NationalRewardRule = z.infer<typeof rewardSchema>;
