/** Where what an institution wrote is stored, for the field encryption. */
export const complaintAnswersContext = (complaintId: string): string => `complaint:${complaintId}`;
/** Where the mark for the approver is stored. */
export const complaintMarkContext = (complaintId: string): string => `complaintMark:${complaintId}`;
/** Where the facts for the supervisor are stored. */
export const complaintFactsContext = (complaintId: string): string => `complaintFacts:${complaintId}`;
/** Where the investigator's finding is stored. */
export const complaintFindingContext = (complaintId: string): string => `complaintFinding:${complaintId}`;
/** Where the decision is stored. */
export const complaintRulingContext = (complaintId: string): string => `complaintRuling:${complaintId}`;
/** Where an answer of the supervisor is stored. */
export const complaintAnswerContext = (answerId: string): string => `complaintAnswer:${answerId}`;
