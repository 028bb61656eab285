/** The job that reads the rows of an import, and the one that ends what a complete file did not name. */
export const importJob = (objectId: string) => ({ kind: 'institutionImport', objectId });
export const endingJob = (objectId: string) => ({ kind: 'institutionEnding', objectId });
