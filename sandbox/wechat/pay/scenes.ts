/** Words of the transfer scenes, to the letter (wechat.md §4.3). */
export const scenes: Readonly<Record<string, { perceptions: string[]; report: string[] }>> = {
  '1000': { perceptions: ['活动奖励', '现金奖励'], report: ['活动名称', '奖励说明'] },
  '1002': { perceptions: ['行政补贴', '行政奖励'], report: ['补贴类型'] },
};
