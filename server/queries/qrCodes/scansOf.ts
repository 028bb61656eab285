import { beijingDay } from '../../domain/time.ts';
import { QrCodeDay } from '../../models/qrCodeDay.ts';

/** Days that are looked back on. */
export const daysLookedBack = 30;
const dayMs = 24 * 60 * 60_000;

/** What happened to one code on one day. */
export interface ScanDay {
  day: string;
  scans: number;
  follows: number;
}

/** The last thirty days of each of these codes that had a scan, the newest day first. */
export async function scansOf(ids: readonly string[], now: Date): Promise<ReadonlyMap<string, ScanDay[]>> {
  const since = beijingDay(new Date(now.getTime() - (daysLookedBack - 1) * dayMs));
  const rows = await QrCodeDay.find({ qrCodeId: { $in: [...ids] }, day: { $gte: since } }).lean();
  const byCode = new Map<string, ScanDay[]>(ids.map((id) => [id, []]));
  for (const { qrCodeId, day, scans, follows } of rows) {
    const days = byCode.get(qrCodeId) ?? [];
    const known = days.find((one) => one.day === day);
    if (known) Object.assign(known, { scans: known.scans + scans, follows: known.follows + follows });
    else days.push({ day, scans, follows });
  }
  for (const days of byCode.values()) days.sort((a, b) => b.day.localeCompare(a.day));
  return byCode;
}
