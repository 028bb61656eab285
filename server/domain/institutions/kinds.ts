/** Kinds of institutions, what people call each, and the words of files and names that mean it. */
export const institutionKinds = {
  hospital: {
    label: '医院',
    words: ['医院', '综合医院', '专科医院', '中医医院', '医疗机构', '定点医疗机构'],
  },
  primary: {
    label: '基层医疗机构',
    words: [
      '基层医疗机构',
      '卫生院',
      '乡镇卫生院',
      '社区卫生服务中心',
      '社区卫生服务站',
      '卫生服务中心',
      '卫生服务站',
    ],
  },
  clinic: { label: '诊所', words: ['诊所', '门诊部', '门诊', '卫生室', '村卫生室', '卫生所', '医务室'] },
  pharmacy: {
    label: '药店',
    words: ['药店', '零售药店', '定点零售药店', '药房', '大药房', '连锁药店', '药业'],
  },
  care: { label: '护理机构', words: ['护理机构', '护理院', '养老机构', '长期护理机构', '护理站'] },
  agency: { label: '经办机构', words: ['经办机构', '医疗保险管理局', '医保中心', '医疗保障事务中心'] },
  other: { label: '其他', words: ['其他', '其它'] },
} as const satisfies Record<string, { label: string; words: readonly string[] }>;

export type InstitutionKind = keyof typeof institutionKinds;

/** Every kind, in the order of lists. */
export const institutionKindNames = Object.keys(institutionKinds) as [InstitutionKind, ...InstitutionKind[]];

const words = institutionKindNames.flatMap((kind) =>
  institutionKinds[kind].words.map((word): [string, InstitutionKind] => [word, kind]),
);
const byWord = new Map(words);
// 卫生服务中心 before 医院 and the like: the longest word of a name says most.
const longestFirst = words.toSorted(([a], [b]) => b.length - a.length);

/** The kind that a file's cell names (label, word or our own code); undefined for anything else. */
export function kindOf(text: string): InstitutionKind | undefined {
  const own = institutionKindNames.find((kind) => kind === text || institutionKinds[kind].label === text);
  return own ?? byWord.get(text);
}

/** The kind that a name suggests, where the file has no column for it (ours). */
export function kindByName(name: string): InstitutionKind {
  return longestFirst.find(([word]) => name.includes(word))?.[1] ?? 'other';
}
