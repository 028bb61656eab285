import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import { stated } from '../../profiles/resolve.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * What a bureau enters supervisors from paper by: the modes and certificate kinds of its own document.
 * @throws DomainError `permission.denied`
 */
export async function getRegistrationOptions(ctx: StaffContext) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'appointment.register', { bureauId });
  const { profile: pinned } = await getBureau(bureauId, ctx.clock.now());
  const profile = ctx.profiles.get(pinned.id, pinned.version);
  return {
    modes: stated(profile.recruit.modes)?.map(({ code, label }) => ({ code, label })) ?? [],
    kinds: [...certificatesNeeded(profile, { issued: [] }).kinds],
    termYears: stated(profile.appointment.termYears) ?? null,
  };
}
