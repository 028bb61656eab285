/** How a reporter wants to be known: what they answer, and what the system calls it. */
export const identityChoices = { 监督员实名: 'supervisor', 实名: 'named', 匿名: 'anonymous' } as const;

/** One way of being known. */
export type IdentityChoice = (typeof identityChoices)[keyof typeof identityChoices];
