import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { Headcount } from '../../models/headcount.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { countSeats } from './countSeats.ts';

/**
 * How many supervisors the actor's bureau wants and has. `article` is null where the document has no number
 * set; then there is no limit.
 * @throws DomainError `permission.denied`
 */
export async function getHeadcount(ctx: StaffContext) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'headcount.read', { bureauId });
  const now = ctx.clock.now();
  const { profile } = await getBureau(bureauId, now);
  const rule = ctx.profiles.get(profile.id, profile.version).review.headcountBasis;
  const set = await Headcount.findById(bureauId).lean();
  return {
    article: rule?.article ?? null,
    considers: rule?.value ?? [],
    limit: set?.limit ?? null,
    basis: set?.basis ?? null,
    setAt: set?.setAt ?? null,
    filled: await countSeats(bureauId, beijingDay(now)),
  };
}
