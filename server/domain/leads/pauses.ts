/** What does not count towards the limit of a decision (S4 45, to be compared with the official text; a closed list). */
export const pauseGrounds = ['testing', 'expertise', 'review', 'hearing', 'notice'] as const;
export type PauseGround = (typeof pauseGrounds)[number];

export const pauseGroundLabels: Record<PauseGround, string> = {
  testing: '检验检测',
  expertise: '鉴定',
  review: '专家评审',
  hearing: '听证',
  notice: '公告',
};
