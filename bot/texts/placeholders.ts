import type { Placeholder } from './types.ts';

/** Everything that may stand in braces in an editable text. */
export const placeholders = {
  bureau: { label: '本单位的名称', sample: '东湖区医疗保障局', bytes: 90 },
  phone: { label: '本单位的电话', sample: '010-12345678', bytes: 40 },
  supervisor: { label: '本地规定里对监督员的称呼', sample: '社会监督员', bytes: 45 },
  no: { label: '编号', sample: 'XS20260131ABCDEF', bytes: 32 },
  form: { label: '没填完的是什么', sample: '走访报告', bytes: 30 },
  when: { label: '工作人员从什么时候起答复', sample: '12月1日（星期二）9:00', bytes: 45 },
  file: { label: '发来的是哪种附件', sample: '视频', bytes: 15 },
  what: { label: '监督员收到的是什么', sample: '活动通知', bytes: 30 },
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;

/** Known wherever something is said; nobody has to pass them. */
export type SpeakerPlaceholder = 'bureau' | 'phone';
