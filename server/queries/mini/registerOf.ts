import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';
import { followerOf } from '../identities/followerOf.ts';

/** Whose institutions somebody looks for: of the unit that appointed them, else of the mini program's own. */
export async function registerOf(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  { personId, bureauId }: Pick<MiniPerson, 'personId' | 'bureauId'>,
): Promise<string> {
  const followerId = await followerOf(crypto, personId);
  const found = followerId ? await currentAppointment(followerId, clock.now()) : null;
  return found?.inForce ? found.appointment.bureauId : bureauId;
}
