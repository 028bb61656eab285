import { QrCode } from '../models/qrCode.ts';
import { QrCodeDay } from '../models/qrCodeDay.ts';

/** Collections and indexes of QR codes. */
export async function createOnboarding(): Promise<void> {
  for (const model of [QrCode, QrCodeDay]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
