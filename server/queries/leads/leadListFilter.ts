import { type LeadStatus, openLeadStatuses } from '../../domain/leads/machine.ts';
import type { TargetKind } from '../../domain/leads/targetKind.ts';
import { monthStart } from '../../domain/statistics/period.ts';

/** Which leads of those that somebody may know of are wanted. */
export interface LeadChoice {
  /** `open`: everything that the bureau still owes a step. */
  status?: LeadStatus | 'open' | undefined;
  target?: TargetKind | undefined;
  /** Only those that the reader works on. */
  mine?: boolean | undefined;
  /** Year of arrival in Beijing. */
  year?: number | undefined;
}

/** The parts of a filter for a choice; they stand beside `visibleLeads`, never instead of it. */
export function leadListFilter(
  { status, target, mine, year }: LeadChoice,
  readerId: string,
): Record<string, unknown>[] {
  return [
    status ? { status: status === 'open' ? { $in: openLeadStatuses } : status } : {},
    target ? { target } : {},
    mine ? { assigneeId: readerId } : {},
    year ? { receivedAt: { $gte: monthStart(year, 0), $lt: monthStart(year, 12) } } : {},
  ];
}
