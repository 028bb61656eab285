/** Where what a reporter wrote is stored, for the field encryption. */
export const leadAnswersContext = (leadId: string): string => `lead:${leadId}`;
/** Where a line of a dialogue is stored. */
export const leadMessageContext = (messageId: string): string => `leadMessage:${messageId}`;
/** Where the text of a transfer slip is stored. */
export const slipContext = (transferId: string): string => `slip:${transferId}`;
/** Where the reason of a request to open an identity is stored. */
export const identityNoteContext = (requestId: string): string => `identityRequest:${requestId}`;
