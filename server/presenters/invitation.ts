import type { listInvitations } from '../queries/invitations/listInvitations.ts';

type Row = Awaited<ReturnType<typeof listInvitations>>['rows'][number];

const stateLabels = { open: '等候使用', used: '已使用', revoked: '已作废', expired: '已过期' } as const;

/** Where an invitation stands, in the words of the list. */
export type ShownInvitationState = keyof typeof stateLabels;
export const shownInvitationStates = Object.keys(stateLabels) as [
  ShownInvitationState,
  ...ShownInvitationState[],
];

/** A line of the list of invitations. The code itself is nowhere. */
export function presentInvitation(row: Row, now: Date) {
  const { no, modeLabel, unitKind, details, expiresAt, createdAt, applicationNo } = row;
  const state: ShownInvitationState = row.state === 'open' && expiresAt <= now ? 'expired' : row.state;
  return {
    ...{ no, modeLabel, state, stateLabel: stateLabels[state], applicationNo },
    ...{ unit: details.unit, contact: details.contact, candidate: details.candidate ?? null },
    unitKind: unitKind ?? null,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
  };
}
