import { DomainError } from '../../domain/errors.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';

const keepMs = 60_000;
const cache = new Map<string, { bureau: BureauDoc; until: number }>();

/**
 * A bureau by id. Kept for a minute: every chat turn needs it and it changes a few times in its life.
 * @throws DomainError `bureau.not_found`
 */
export async function getBureau(id: string, now: Date): Promise<BureauDoc> {
  const known = cache.get(id);
  if (known && known.until > now.getTime()) return known.bureau;
  const bureau = await Bureau.findById(id).lean();
  if (!bureau) throw new DomainError('bureau.not_found');
  cache.set(id, { bureau, until: now.getTime() + keepMs });
  return bureau;
}

/** Forgets what was kept, so that this process sees its own change at once; others see it within the minute. */
export function forgetBureau(id: string): void {
  cache.delete(id);
}
