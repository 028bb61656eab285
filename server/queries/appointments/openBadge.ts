import type { Services } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { badgeOf } from './badgeOf.ts';
import { readBadgeToken } from './badgeToken.ts';
import { cardOf } from './cardOf.ts';

/**
 * What the page behind an e-badge's address shows. Asked anew each time: somebody whose rights ended a minute
 * ago has no badge any more.
 * @throws DomainError `badge.expired`
 */
export async function openBadge(ctx: Services, { token }: { token: string }) {
  const { appointment, badge } = await badgeBehind(ctx, token);
  const { name, photoId } = cardOf(ctx.crypto, appointment);
  const bureau = await getBureau(appointment.bureauId, ctx.clock.now());
  return { appointment, badge, name, hasPhoto: Boolean(photoId), issuer: bureau.name };
}

export type OpenBadge = Awaited<ReturnType<typeof openBadge>>;

/**
 * The photo on an e-badge, as it was stored.
 * @throws DomainError `badge.expired`, also when there is no photo
 */
export async function openBadgePhoto(
  ctx: Services & { objectStore: ObjectStore },
  { token }: { token: string },
): Promise<{ bytes: Buffer; mime: string }> {
  const { appointment } = await badgeBehind(ctx, token);
  const { photoId } = cardOf(ctx.crypto, appointment);
  const photo = photoId ? await ctx.objectStore.get(photoId) : null;
  if (!photo) throw new DomainError('badge.expired');
  return photo;
}

async function badgeBehind(ctx: Services, token: string) {
  const id = readBadgeToken(ctx.crypto, token, ctx.clock.now());
  const appointment: AppointmentDoc | null = id ? await Appointment.findById(id).lean() : null;
  const badge = appointment && (await badgeOf(ctx, appointment));
  if (!appointment || !badge || badge.problem) throw new DomainError('badge.expired');
  return { appointment, badge };
}
