import type { MatterKind } from '../models/matterGrant.ts';
import type { listPullUps } from '../queries/matters/listPullUps.ts';

/** What people call each kind of matter that can be pulled up. */
const matterKindLabels: Record<MatterKind, string> = { application: '申请', appointment: '监督员聘期' };

export const matterKindNames = Object.keys(matterKindLabels) as [MatterKind, ...MatterKind[]];

/** What can be pulled up: a lead is not looked into but taken over (`takeOverLead`). */
export const pullUpKindNames = [...matterKindNames, 'lead'] as const;

/** The kinds for a choice on a page. */
export const matterKindOptions = pullUpKindNames.map((kind) => ({
  kind,
  label: kind === 'lead' ? '线索（直接办理）' : matterKindLabels[kind],
}));

type Row = Awaited<ReturnType<typeof listPullUps>>['rows'][number];

/** A line of the list of matters that the unit pulled up. */
export function presentPullUp({ _id, objectKind, no, unitName, reason, byName, at, releasedAt }: Row) {
  return {
    id: _id,
    kind: objectKind,
    kindLabel: matterKindLabels[objectKind],
    ...{ no, unitName, reason, byName },
    at: at.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
  };
}
