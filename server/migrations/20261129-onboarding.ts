import { IdentityCode } from '../models/identityCode.ts';
import { IdentityLink } from '../models/identityLink.ts';
import { QrCode } from '../models/qrCode.ts';
import { QrCodeDay } from '../models/qrCodeDay.ts';
import { TagCheck } from '../models/tagCheck.ts';

/** Collections and indexes of QR codes, tags and identities. */
export async function createOnboarding(): Promise<void> {
  for (const model of [QrCode, QrCodeDay, TagCheck, IdentityLink, IdentityCode]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
