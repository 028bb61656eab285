import type { Option } from '../../engine/index.ts';

/** Options of 政治面貌 (the annex lists none: ours). */
export const politicalStatuses: readonly Option[] = [
  { value: '中共党员', words: ['党员', '共产党员', '中国共产党党员', '正式党员'] },
  { value: '中共预备党员', words: ['预备党员', '预备'] },
  { value: '共青团员', words: ['团员'] },
  {
    value: '民主党派',
    words: ['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟', '民主党派成员'],
  },
  { value: '无党派', words: ['无党派人士'] },
  { value: '群众', words: ['普通群众', '老百姓'] },
];
