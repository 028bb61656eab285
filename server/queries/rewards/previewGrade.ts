import type { StaffContext } from '../../commands/context.ts';
import { computeGrade } from '../../commands/rewards/computeGrade.ts';
import { rulesOf } from '../../commands/rewards/rulesOf.ts';
import type { GradeInput, RewardGrade } from '../../domain/rewards/grade.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findReward } from './findReward.ts';

/**
 * What an amount would be, line by line; nothing is written.
 * @throws DomainError `reward.not_found`, `permission.denied`, and as `computeGrade`
 */
export async function previewGrade(
  ctx: StaffContext,
  { no, input }: { no: string; input: GradeInput },
): Promise<{ totalFen: number; lines: RewardGrade['lines'][number][]; partsFen: number[] }> {
  const { reward } = await findReward(ctx, no);
  authorize(ctx.actor, 'reward.grade', reward);
  const { totalFen, lines, partsFen } = computeGrade(rulesOf(ctx, reward), input);
  return { totalFen, lines: [...lines], partsFen: [...partsFen] };
}
