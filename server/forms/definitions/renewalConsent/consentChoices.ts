/** What somebody says to the renewal of their term: what they answer, and what the system calls it. */
export const consentChoices = { 同意续聘: 'given', 不续聘: 'declined' } as const;

/** One of the two. */
export type ConsentChoice = (typeof consentChoices)[keyof typeof consentChoices];
