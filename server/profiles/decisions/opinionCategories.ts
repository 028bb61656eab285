import type { Profile } from '../schema.ts';

/** What an opinion is about. `article` is where the document names the subject, `ours` where it does not. */
export interface OpinionCategory {
  readonly code: OpinionCategoryCode;
  readonly label: string;
  readonly article: string;
}

export type OpinionCategoryCode =
  | 'policy'
  | 'management'
  | 'supervision'
  | 'agency_service'
  | 'enforcement'
  | 'public_voice'
  | 'other';

/** The subjects of an opinion under this rule-set (domain notes §4.4): two exist only where a document has them. */
export function opinionCategories({ duties, scope }: Profile): {
  article: string | null;
  categories: readonly OpinionCategory[];
} {
  const { opinions, media } = duties;
  const named = (words: string) => (opinions?.value.includes(words) ? opinions.article : 'ours');
  const categories: OpinionCategory[] = [
    { code: 'policy', label: '政策完善', article: named('完善医保政策') },
    { code: 'management', label: '医保管理', article: named('优化医保管理') },
    { code: 'supervision', label: '基金监管', article: named('强化基金监管') },
    { code: 'agency_service', label: '经办服务', article: 'ours' },
  ];
  if (scope.adviseEnforcement?.value)
    categories.push({
      code: 'enforcement',
      label: '行政执法和队伍建设',
      article: scope.adviseEnforcement.article,
    });
  if (media) categories.push({ code: 'public_voice', label: '民声舆情', article: media.article });
  categories.push({ code: 'other', label: '其他', article: 'ours' });
  return { article: opinions?.article ?? 'ours', categories };
}
