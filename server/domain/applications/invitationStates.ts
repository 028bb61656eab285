/** Where an invitation is stored to stand; an open one past its date is shown as expired. */
export const invitationStates = ['open', 'used', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];
