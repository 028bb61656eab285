import type { TargetKind } from './targetKind.ts';

/**
 * Who in a bureau may know of a lead, by whom it is about. `cases`: institutions and the insured. `agency`: the agency and
 * its people, whose accounts never see it. `staff`: the people of a bureau below, so that no accused unit sees its own case.
 * `ownStaff`: the same where there is no bureau above in the product; then only the discipline desk, which is not of the
 * bureau, knows of it.
 */
export const leadDesks = ['cases', 'agency', 'staff', 'ownStaff'] as const;
export type LeadDesk = (typeof leadDesks)[number];

export const leadDeskLabels: Record<LeadDesk, string> = {
  cases: '基金监管',
  agency: '经办监督',
  staff: '上级纪检',
  ownStaff: '派驻纪检',
};

/** Where a lead goes: the bureau and its desk. */
export interface LeadRoute {
  bureauId: string;
  desk: LeadDesk;
  /** The bureau that nobody of may see it. */
  accusedBureauId?: string;
}

/** Routes a lead to the bureau that the reporter turned to, or past it when its own people are accused (domain notes §3.3). */
export function routeLead(
  target: TargetKind,
  bureau: { id: string; parentId?: string | null | undefined },
): LeadRoute {
  if (target === 'agency') return { bureauId: bureau.id, desk: 'agency' };
  if (target !== 'bureau') return { bureauId: bureau.id, desk: 'cases' };
  const { id, parentId } = bureau;
  return parentId
    ? { bureauId: parentId, desk: 'staff', accusedBureauId: id }
    : { bureauId: id, desk: 'ownStaff', accusedBureauId: id };
}
