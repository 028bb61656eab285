import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** What cards and lists show of the supervisor of a term. */
export function cardOf(
  crypto: FieldCrypto,
  { _id, cardSealed }: Pick<AppointmentDoc, '_id' | 'cardSealed'>,
): CardData {
  return crypto.open<CardData>(cardSealed, cardContext(_id));
}
