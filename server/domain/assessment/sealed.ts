/** Where texts of an assessment are stored, for the field encryption. */
export const gradeContext = (entryId: string): string => `assessmentGrade:${entryId}`;
export const voteContext = (entryId: string, staffId: string): string =>
  `assessmentVote:${entryId}:${staffId}`;
export const commendContext = (entryId: string): string => `assessmentReason:${entryId}`;
