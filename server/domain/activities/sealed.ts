/** Where texts of activities are stored, for the field encryption. */
export const minutesContext = (activityId: string): string => `minutes:${activityId}`;
export const opinionsContext = (activityId: string): string => `activityOpinions:${activityId}`;
export const replyReasonContext = (invitationId: string): string => `replyReason:${invitationId}`;
