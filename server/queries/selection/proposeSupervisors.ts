import type { StaffContext } from '../../commands/context.ts';
import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import { rankCandidates } from '../../domain/selection/rankCandidates.ts';
import { beijingDay } from '../../domain/time.ts';
import { ActivityInvitation } from '../../models/activityInvitation.ts';
import { Appointment } from '../../models/appointment.ts';
import { authorize } from '../../permissions/permissions.ts';
import { selectionBasis } from '../../profiles/decisions/selectionBasis.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { inForceFilter } from '../corps/inForce.ts';
import { type RecusedFor, recusedFor } from './recusedFor.ts';

/** How long an invitation counts when the load is balanced (ours). */
const recentMs = 365 * 24 * 60 * 60_000;

/** Whom staff look for. Without a wish, everybody in force is a candidate. */
export interface SelectionInput {
  specialties: readonly string[];
  groups: readonly string[];
  /** Target of the activity: whoever must recuse themselves from it is not in the answer. */
  institutionId?: string | undefined;
  limit: number;
}

/**
 * Proposes supervisors in force by specialty, work and experience, those who were picked least of late first, each
 * with the reason. People decide: nothing is written. The recused are simply absent.
 * @throws DomainError `permission.denied`
 */
export async function proposeSupervisors(
  ctx: StaffContext,
  { specialties, groups, institutionId, limit }: SelectionInput,
  excludes: RecusedFor = recusedFor,
) {
  const { actor, clock, crypto, profiles } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'supervisor.select', { bureauId });
  const now = clock.now();
  const today = beijingDay(now);
  const recused = institutionId ? await excludes(institutionId, today) : new Set<string>();
  const wanted = {
    ...(specialties.length > 0 ? { specialties: { $in: [...specialties] } } : {}),
    ...(groups.length > 0 ? { groups: { $in: [...groups] } } : {}),
  };
  const found = await Appointment.find(
    { ...inForceFilter(bureauId, today), ...wanted },
    { no: 1, supervisorId: 1, specialties: 1, groups: 1 },
  ).lean();
  const picked = await recentlyPicked(bureauId, new Date(now.getTime() - recentMs));
  const candidates = found
    .filter(({ supervisorId }) => !recused.has(supervisorId))
    .map((row) => ({ ...row, recent: picked.get(row.supervisorId) ?? 0 }));
  const chosen = rankCandidates(candidates, { specialties, groups }).slice(0, limit);
  const cards = await Appointment.find(
    { _id: { $in: chosen.map(({ _id }) => _id) } },
    { cardSealed: 1 },
  ).lean();
  const names = new Map(
    cards.map(({ _id, cardSealed }) => [
      _id,
      crypto.open<CardData>(cardSealed.buffer, cardContext(_id)).name,
    ]),
  );
  const { profile } = await getBureau(bureauId, now);
  return {
    basis: selectionBasis(profiles.get(profile.id, profile.version)),
    candidates: candidates.length,
    rows: chosen.map((row) => ({ ...row, name: names.get(row._id) ?? '' })),
  };
}

/** How often each was picked since then; invitations of the whole corps do not count, they burden all alike. */
async function recentlyPicked(bureauId: string, since: Date): Promise<ReadonlyMap<string, number>> {
  const groups = await ActivityInvitation.aggregate<{ _id: string; count: number }>([
    { $match: { bureauId, selectedAt: { $gte: since } } },
    { $group: { _id: '$supervisorId', count: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}

export type Proposal = Awaited<ReturnType<typeof proposeSupervisors>>;
