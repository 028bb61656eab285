/** What people call each medium of a call (the codes of `recruit.callMedia`). */
export const mediumLabels: Readonly<Record<string, string>> = {
  news: '新闻媒体',
  website: '官方网站',
  official_account: '医保公众号',
  letter: '联系函',
  designated_way: '公开发布（指定方式）',
};

/** Reaches everybody; a letter reaches only the units it was sent to. */
export function isPublicMedium(medium: string): boolean {
  return medium !== 'letter';
}
