import { madeUpIdNumber } from './applicants.ts';

/** Answers of an applicant by label, in words as they are chosen or typed. */
export function miniApplicant(): Record<string, string> {
  return {
    ...{
      个人信息处理告知: '同意',
      姓名: '林晓梅',
      性别: '女',
      敏感个人信息单独同意: '同意',
      政治面貌: '群众',
    },
    ...{ 民族: '汉族', 身份证号: madeUpIdNumber(), 健康信息单独同意: '同意', 健康状况: '健康' },
    ...{ 联系电话: '13912345678', 是否在职: '否', 应聘人员诚信声明: '林晓梅' },
    聘任理由:
      '我退休前做了三十年会计，熟悉票据和账目，平时常陪老人看病买药，愿意用业余时间为大家看好医保基金，时间充裕，也能走动。',
  };
}
