/**
 * What a document is called that goes with an activity and only to those invited to it (ours: no regulation names it,
 * so every unit with activities has it).
 */
export const activityMaterial = '活动材料';
