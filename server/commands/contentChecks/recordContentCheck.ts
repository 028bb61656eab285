import { type ContentOutcome, type ContentPurpose, contentPlans } from '../../domain/contentChecks/plan.ts';
import { ContentCheck } from '../../models/contentCheck.ts';
import type { Services } from '../context.ts';

export interface ContentCheckOf {
  matterNo: string;
  purpose: ContentPurpose;
}

/**
 * Keeps what came of a check, in the caller's transaction, with the matter. A later one, of a correction, takes the place of
 * the earlier.
 */
export async function recordContentCheck(
  { clock }: Pick<Services, 'clock'>,
  { matterNo, purpose }: ContentCheckOf,
  outcome: ContentOutcome,
): Promise<void> {
  const _id = `${matterNo}:${purpose}`;
  const row = { matterNo, purpose, ...outcome, at: clock.now() };
  await ContentCheck.replaceOne({ _id }, row, { upsert: true });
}

/**
 * Keeps why there is no check, once for each matter and purpose. The time is that of the first, which the matter itself says
 * as well; nothing here tells who wrote (ADR 10).
 */
export async function recordUnchecked({ clock }: Pick<Services, 'clock'>, of: ContentCheckOf): Promise<void> {
  const plan = contentPlans[of.purpose];
  if (plan.kind !== 'skip') throw new TypeError(`${of.purpose} is checked`);
  const row = { ...of, kind: 'skipped', reason: plan.reason, at: clock.now() } as const;
  const _id = `${of.matterNo}:${of.purpose}`;
  await ContentCheck.updateOne({ _id }, { $setOnInsert: row }, { upsert: true });
}
