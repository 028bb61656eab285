import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import type { LeadDesk } from '../../domain/leads/desks.ts';
import { leadStatistics } from '../../domain/statistics/leadStatistics.ts';
import { sumTallies, type UnitTally } from '../../domain/statistics/leadTally.ts';
import { monthStart, monthsOf, type Period, periodLabel } from '../../domain/statistics/period.ts';
import { beijingDay } from '../../domain/time.ts';
import { Bureau } from '../../models/bureau.ts';
import { desksOf } from '../../permissions/leadAccess.ts';
import { authorize } from '../../permissions/permissions.ts';
import { violationLabel } from '../../profiles/catalogues/violationLabel.ts';
import { visibleLeads } from '../leads/visibleLeads.ts';
import { countLeads } from './countLeads.ts';
import { countedUntil, deskChoice, type StatisticsScope, scopeLabels } from './scope.ts';
import { tallyLeads } from './tallyLeads.ts';

export interface StatisticsInput extends Period {
  scope: StatisticsScope;
  /** One of the desks that the reader may know of; their first one when nothing is said. */
  desk?: LeadDesk | undefined;
}

/**
 * Leads in numbers, by the day on which they arrived. Of the own unit those that the reader may know of (`visibleLeads`), so leads about
 * an institution that they must keep away from are in no number, as in no list. Of the units below only what institutions and the
 * insured are reported for (desk `cases`), all units together and by unit, never a matter; recusal takes nothing out there, because
 * institutions have no row. Each desk is counted by itself, and the own unit apart from those below: no two
 * statistics of one reader overlap but a year and its parts (`countTable` says how those are kept from giving numbers away).
 *
 * What remains possible (docs/statistics.md): staff of a unit and of the one above who put their numbers together, and whoever writes
 * down the same statistic on two days and sees what changed.
 * @throws DomainError `permission.denied`, also for a desk that is not theirs
 */
export async function getStatistics(ctx: StaffContext, input: StatisticsInput) {
  const { actor, clock } = ctx;
  const { scope, year, part } = input;
  authorize(actor, 'lead.statistics', { bureauId: actor.bureauId });
  const desks: LeadDesk[] = scope === 'below' ? ['cases'] : desksOf(actor);
  const desk = input.desk ?? desks[0];
  if (!desk || !desks.includes(desk)) throw new DomainError('permission.denied');
  const [from, until] = [monthStart(year, 0), countedUntil(scope, year, clock.now())];
  const own = await Bureau.findById(actor.bureauId, { name: 1 }).lean();
  const below = await Bureau.find({ ancestors: actor.bureauId }, { name: 1 })
    .sort({ name: 1, _id: 1 })
    .lean();
  const units = scope === 'below' ? below : own ? [own] : [];
  const tallies =
    scope === 'below'
      ? await tallyLeads(
          below.map(({ _id }) => _id),
          { year, until },
        )
      : await tallyOwn(ctx, desk, { from, until });
  return {
    ...{ scope, desk, year, part },
    scopeLabel: scopeLabels[scope],
    unitName: own?.name ?? '',
    periodLabel: periodLabel(input),
    desks: desks.map(deskChoice),
    hasBelow: below.length > 0,
    ...spanOf(input, until),
    ...leadStatistics(sumTallies(tallies, part), {
      part,
      units: units.map(({ _id, name }) => ({ key: _id, label: name })),
      labelOfCode: violationLabel,
    }),
  };
}

export type Statistics = Awaited<ReturnType<typeof getStatistics>>;

/** The own unit is counted at each look: what it may show depends on who looks. */
async function tallyOwn(
  { actor, clock }: StaffContext,
  desk: LeadDesk,
  { from, until }: { from: Date; until: Date },
): Promise<UnitTally[]> {
  const visible = await visibleLeads(actor, clock.now());
  const filter = { $and: [visible, { desk, receivedAt: { $gte: from, $lt: until } }] };
  const tallies = await countLeads(filter, beijingDay(from));
  return [...tallies].map(([month, tally]) => ({ bureauId: actor.bureauId, month, tally }));
}

/** First and last day that are counted; no last day before the period has begun. */
function spanOf({ year, part }: Period, until: Date): { from: string; through: string | null } {
  const months = monthsOf(part);
  const start = monthStart(year, months[0] ?? 0);
  const end = monthStart(year, (months.at(-1) ?? 11) + 1);
  const last = new Date(Math.min(end.getTime(), until.getTime()) - 1);
  return { from: beijingDay(start), through: last < start ? null : beijingDay(last) };
}
