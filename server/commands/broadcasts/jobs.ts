/** The job that copies the audience (and starts what was scheduled), and the one that hands it to the sending queue. */
export const audienceJob = (objectId: string) => ({ kind: 'broadcastAudience', objectId });
export const sendingJob = (objectId: string) => ({ kind: 'broadcastSending', objectId });
