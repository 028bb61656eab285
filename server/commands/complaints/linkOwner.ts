/** Who uploads files on the page of a link, as their rows have it. */
export const linkOwner = (linkId: string): string => `complaintLink:${linkId}`;
/** The same for staff who enter what came on paper. */
export const staffOwner = (staffId: string): string => `staff:${staffId}`;
