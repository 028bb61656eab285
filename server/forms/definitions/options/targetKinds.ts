import type { Option } from '../../engine/index.ts';

/** What people read and answer for each kind of target of a lead (ours). */
export const targetKindLabels = {
  institution: '医疗机构',
  pharmacy: '零售药店',
  insured: '参保人',
  agency: '经办机构及其工作人员',
  bureau: '医保部门及其工作人员',
} as const;

/** The kinds as options, with other ways in which people say them. */
export const targetKindOptions: readonly Option[] = [
  { value: targetKindLabels.institution, words: ['医院', '诊所', '卫生院', '卫生室', '门诊部', '医疗'] },
  { value: targetKindLabels.pharmacy, words: ['药店', '药房'] },
  { value: targetKindLabels.insured, words: ['参保人员', '个人', '病人', '患者'] },
  { value: targetKindLabels.agency, words: ['经办机构', '经办', '医保中心', '经办人员'] },
  { value: targetKindLabels.bureau, words: ['医保局', '医保部门', '局里', '医保局工作人员'] },
];
