import { randomUUID } from 'node:crypto';
import { createProgress } from '../../sandbox/setup/report/progress.ts';
import { addDays } from '../../server/domain/calendar/days.ts';
import { leadChannels } from '../../server/domain/leads/channels.ts';
import { type LeadStatus, leadStatuses } from '../../server/domain/leads/machine.ts';
import { leadOutcomes } from '../../server/domain/leads/outcomes.ts';
import { targetKinds } from '../../server/domain/leads/targetKind.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { Bureau } from '../../server/models/bureau.ts';
import type { Corps } from '../corps/openCorps.ts';

/** How many leads, and for whom. */
export interface LeadPlan {
  /** Units below the one that is looked at. */
  readonly units: number;
  readonly perUnit: number;
  /** Leads of the unit that is looked at. */
  readonly own: number;
  /** Whose leads `mine` finds. */
  readonly assigneeId: string;
  readonly institutionIds: readonly string[];
}

const batch = 1_000;
const dayMs = 24 * 60 * 60_000;
/** Two of three are over, as in a unit that works. */
const usual: readonly LeadStatus[] = ['closed', 'closed', 'closed', 'closed', 'not_filed', 'transferred'];
const withOutcome: readonly LeadStatus[] = ['decided', 'fed_back', 'reward_check', 'closed'];

/** Writes leads of the last twelve months and the clocks of the open ones. @returns seconds that it took */
export async function seedLeads({ db, services, bureauId }: Corps, plan: LeadPlan): Promise<number> {
  const own = await Bureau.findById(bureauId).orFail().lean();
  const profile = { id: own.profile.id, version: own.profile.version };
  const createdAt = services.clock.now();
  const below = Array.from({ length: plan.units }, (_, i) => `l-${i}`);
  const placed = { level: 'district', profile, parentId: bureauId, ancestors: [...own.ancestors, bureauId] };
  await Bureau.insertMany(below.map((_id) => ({ _id, name: `第${_id}区医疗保障局`, ...placed, createdAt })));
  const total = plan.units * plan.perUnit + plan.own;
  const progress = createProgress(process.stdout, `Writing ${total} leads`, total);
  const bar = progress.begin('leads', total);
  const start = performance.now();
  const sealed = Buffer.alloc(600, 7);
  const today = beijingDay(createdAt);
  for (let done = 0; done < total; done += batch) {
    const rows = Array.from({ length: Math.min(batch, total - done) }, (_, i) => {
      const index = done + i;
      const unit = index < plan.own ? bureauId : below[Math.floor((index - plan.own) / plan.perUnit)];
      return leadRow({ plan, profile, sealed, now: createdAt }, unit ?? bureauId, index);
    });
    await db.collection<LeadRow>('leads').insertMany(rows, { ordered: false });
    const clocks = rows.filter(({ closedAt }) => !closedAt).map((row, i) => clockRow(row, today, i));
    if (clocks.length > 0) await db.collection<ClockRow>('clocks').insertMany(clocks, { ordered: false });
    bar.report((done + rows.length) / total);
  }
  bar.end();
  progress.close();
  return (performance.now() - start) / 1_000;
}

type LeadRow = ReturnType<typeof leadRow>;
type ClockRow = ReturnType<typeof clockRow>;

function leadRow(
  { plan, profile, sealed, now }: { plan: LeadPlan; profile: object; sealed: Buffer; now: Date },
  bureauId: string,
  index: number,
) {
  const _id = randomUUID();
  const receivedAt = new Date(now.getTime() - ((index * 7_919) % 360) * dayMs - (index % 86_000) * 1_000);
  const status = pick(index % 3 === 0 ? leadStatuses : usual, index);
  const decidedAt = new Date(receivedAt.getTime() + (5 + (index % 30)) * dayMs);
  // Institutions and staff are those of the unit that is looked at.
  const isOwn = index < plan.own;
  const isOver = ['closed', 'transferred', 'duplicate', 'reclassified', 'not_filed'].includes(status);
  return {
    ...{
      _id,
      no: `XS${String(index).padStart(14, '0')}`,
      bureauId,
      desk: index % 20 === 0 ? 'agency' : 'cases',
    },
    ...{ profile, form: { id: 'lead', version: 1 }, definition: {}, answersSealed: sealed },
    ...{ channel: pick(leadChannels, index), target: pick(targetKinds, index * 3), actFrom: '2026-01-01' },
    ...{ actTo: '2026-01-31', codes: [`BENCH${index % 40}`], standing: 'named', reporterId: randomUUID() },
    ...{ wantsReward: false, status, receivedAt, countedFrom: receivedAt, updatedAt: receivedAt },
    ...(isOwn && index % 2 === 0 ? { institutionId: pick(plan.institutionIds, index) } : {}),
    ...(isOwn && index % 10 === 0 ? { assigneeId: plan.assigneeId } : {}),
    ...(index % 3 === 0 ? {} : { filingDecidedAt: decidedAt }),
    ...(withOutcome.includes(status)
      ? { outcome: pick(leadOutcomes, index), decidedAt, fedBackAt: decidedAt }
      : {}),
    ...(isOver ? { closedAt: decidedAt } : {}),
    ...{ delayed: false, reopenings: 0, excludedStaff: [], revision: 3 },
  };
}

function clockRow({ _id, no, bureauId, receivedAt }: LeadRow, today: string, index: number) {
  const limitOn = addDays(today, (index % 60) - 5);
  return {
    ...{ _id: `lead.verify-${_id}`, bureauId, kind: 'lead.verify', object: { kind: 'lead', id: _id } },
    ...{
      subject: no,
      state: 'running',
      startedOn: beijingDay(receivedAt),
      limitOn,
      softOn: addDays(limitOn, -5),
    },
    ...{ escalateOn: addDays(limitOn, 5), pauses: [], extensions: [], warnings: [], revision: 1 },
  };
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
