/**
 * Whose interests exclude them from an institution: the `supervisorId`s of a bureau that must not be chosen for
 * anything that concerns it, and must not learn that it exists.
 */
export type RecusedFor = (bureauId: string, institutionId: string) => Promise<ReadonlySet<string>>;

/** Until the register of interests is wired in here, nobody is known to be excluded. */
export const recusedFor: RecusedFor = async () => new Set();
