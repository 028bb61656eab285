/** The job that copies the entries of a list, and the one that tells every supervisor in force about it. */
export const yearListJob = (objectId: string) => ({ kind: 'yearListEntries', objectId });
export const yearListNoticesJob = (objectId: string) => ({ kind: 'yearListNotices', objectId });
