import { createProgress } from '../../sandbox/setup/report/progress.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { Bureau } from '../../server/models/bureau.ts';
import type { Corps } from './openCorps.ts';
import { seedCorps } from './seedCorps.ts';

/**
 * Adds bureaus number `from` to `to - 1`, each with its corps; number 0 is the one whose staff look at lists.
 */
export async function growCorps(
  { bureauId, db, services }: Corps,
  { from, to, perBureau }: { from: number; to: number; perBureau: number },
): Promise<void> {
  const own = await Bureau.findById(bureauId).orFail().lean();
  const profile = { id: own.profile.id, version: own.profile.version };
  const years = services.profiles.get(profile.id, profile.version).appointment.termYears?.value ?? 2;
  const bureauIds = Array.from({ length: to - from }, (_, i) =>
    from + i === 0 ? bureauId : `b-${from + i}`,
  );
  const others = bureauIds.filter((id) => id !== bureauId);
  const createdAt = services.clock.now();
  await Bureau.insertMany(
    others.map((_id) => ({ _id, name: `某${_id}区医疗保障局`, level: 'district', profile, createdAt })),
  );
  const total = bureauIds.length * perBureau;
  const progress = createProgress(process.stdout, `Writing ${total} supervisors`, total);
  const bar = progress.begin('terms', total);
  const today = beijingDay(services.clock.now());
  await seedCorps(
    db,
    services.crypto,
    { bureauIds, perBureau, profile, today, years, first: from * perBureau },
    bar.report,
  );
  bar.end();
  progress.close();
  // The store plans by statistics, which it gathers by itself only now and then.
  await db.command({ collStats: 'appointments' }).catch(() => undefined);
}
