/** Where a link for a unit's opinion can stand. */
export const unitOpinionStates = ['open', 'given', 'declined', 'revoked', 'expired'] as const;
export type UnitOpinionState = (typeof unitOpinionStates)[number];
