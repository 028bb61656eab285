/** The job that reads the bills of a month. */
export const reconciling = 'reconciling';

export const reconcilingJob = (reconciliationId: string) => ({
  kind: reconciling,
  objectId: reconciliationId,
});
