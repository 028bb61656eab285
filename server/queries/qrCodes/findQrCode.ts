import { DomainError } from '../../domain/errors.ts';
import { QrCode, type QrCodeDoc } from '../../models/qrCode.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A QR code of the actor's own unit by number.
 * @throws DomainError `qrCode.not_found` for another unit's as for none at all
 */
export async function findQrCode(actor: StaffActor, no: string): Promise<QrCodeDoc> {
  const code = await QrCode.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!code) throw new DomainError('qrCode.not_found');
  return code;
}
