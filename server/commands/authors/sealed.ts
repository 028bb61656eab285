/** Where what the author of an opinion wrote is stored, for the field encryption. */
export const opinionAnswersContext = (opinionId: string): string => `opinion:${opinionId}`;
/** Where the writer of a letter that somebody else passed on is stored. */
export const letterAuthorContext = (opinionId: string): string => `letterAuthor:${opinionId}`;
/** Where what the author of a report wrote is stored. */
export const reportAnswersContext = (reportId: string): string => `report:${reportId}`;
/** Where a line of a dialogue with an author is stored. */
export const matterMessageContext = (messageId: string): string => `matterMessage:${messageId}`;
