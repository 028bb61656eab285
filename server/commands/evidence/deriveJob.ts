/** The long job that scans a file and makes its preview. */
export const deriveJob = (evidenceId: string) => ({ kind: 'evidenceDerive', objectId: evidenceId });
