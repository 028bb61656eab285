import type { Option } from '../../engine/index.ts';

/** Options of 学历 (the annex lists none: ours). */
export const education: readonly Option[] = [
  { value: '初中及以下', words: ['初中', '小学', '文盲', '没上过学'] },
  { value: '高中', words: ['高中毕业'] },
  { value: '中专', words: ['中职', '技校', '职高', '中等专业学校', '中师'] },
  { value: '大专', words: ['专科', '大学专科', '高职', '电大'] },
  { value: '本科', words: ['大学本科', '大学', '学士'] },
  { value: '硕士研究生', words: ['硕士', '研究生'] },
  { value: '博士研究生', words: ['博士'] },
];
