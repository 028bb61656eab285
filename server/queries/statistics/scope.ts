import { type LeadDesk, leadDeskLabels } from '../../domain/leads/desks.ts';
import { monthStart } from '../../domain/statistics/period.ts';
import { beijingDay } from '../../domain/time.ts';

/** Whose leads are counted: those of the own unit, or those of all units below it together. Never both in one. */
export const statisticsScopes = ['own', 'below'] as const;
export type StatisticsScope = (typeof statisticsScopes)[number];

export const scopeLabels: Record<StatisticsScope, string> = { own: '本单位', below: '下级单位合计' };

/** A desk as it is offered. */
export const deskChoice = (desk: LeadDesk) => ({ key: desk, label: leadDeskLabels[desk] });

/**
 * The moment up to which leads of a year are counted. Of units below only months that are over: with the running one,
 * two looks on two days would show a single lead arrive.
 */
export function countedUntil(scope: StatisticsScope, year: number, now: Date): Date {
  const end = monthStart(year, 12);
  const [thisYear = 0, month = 1] = beijingDay(now).split('-').map(Number);
  const latest = scope === 'below' ? monthStart(thisYear, month - 1) : now;
  return new Date(Math.min(latest.getTime(), end.getTime()));
}
