/** Where a grade with its lines is stored, for the field encryption. */
export const rewardGradeContext = (rewardId: string): string => `rewardGrade:${rewardId}`;

/** Where the reason of an end, of a return or of taking back is stored. */
export const rewardReasonContext = (rewardId: string): string => `rewardReason:${rewardId}`;
