import { beijingDay } from '../../domain/time.ts';
import { Bureau } from '../../models/bureau.ts';
import { YearList } from '../../models/yearList.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/** The last quarter: the year is three quarters over and the list is not out (ours, domain notes §3.8). */
const warnFrom = '10-01';

/**
 * Reminds every bureau whose document asks for a yearly list and has none for this year, due on its last day; the
 * same year is asked once. Run it daily. @returns how many bureaus were found without one
 */
export async function openYearListTasks(services: Services): Promise<{ missing: number }> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'yearLists' } };
  const today = beijingDay(services.clock.now());
  const year = Number(today.slice(0, 4));
  if (today.slice(5) < warnFrom) return { missing: 0 };
  let missing = 0;
  for await (const { _id: bureauId, profile } of Bureau.find({}, { profile: 1 }).lean().cursor()) {
    const duty = services.profiles.get(profile.id, profile.version).service.institutionList;
    if (!duty) continue;
    if (await YearList.exists({ bureauId, year, publishedAt: { $exists: true } })) continue;
    missing += 1;
    const object = { kind: 'yearList', id: `${bureauId}-${year}` } as const;
    const task = { subject: `${year} 年名单`, article: duty.article, dueOn: `${year}-12-31` };
    await inTransaction(() =>
      openTask(context, { bureauId, kind: 'publishInstitutionList', object, ...task }),
    );
  }
  return { missing };
}
