import type { YesNoField } from '../../engine/fields/yesNo.ts';
import type { Field } from '../../engine/index.ts';
import { fromBase, ours } from './base.ts';

/**
 * A question for each thing that bars a person. A yes is taken in like any answer: who is barred is decided
 * by a person at the screening, never by the form.
 */
const bar = (code: string, key: string, label: string, help: string): YesNoField => ({
  type: 'yesNo',
  key,
  no: 0,
  label,
  required: true,
  sensitive: true,
  askedBy: { rule: 'eligibility.disqualifiers', names: [code] },
  help,
  example: '否',
  source: ours,
});

/** What bars a person, the reasons for choosing them, and their signature. */
export const closingFields: readonly Field[] = [
  bar('SERIOUS_CREDIT', 'seriousCredit', '严重不良信用记录', '您是否有严重不良信用记录？'),
  bar('MEDINS_ADMIN_PENALTY', 'medicalInsurancePenalty', '医保领域行政处罚', '您是否受过医保领域行政处罚？'),
  bar('CRIMINAL', 'criminalPenalty', '刑事处罚', '您是否受过刑事处罚？'),
  bar('OTHER', 'otherBar', '其他不得参加选聘的情形', '招聘公告写明的其他不得参加选聘的情形，您是否有？'),
  fromBase('reason'),
  fromBase('declaration', {
    label: '个人承诺事项',
    help: '看过承诺事项后，输入您的姓名就是签字；日期记当天。',
    askedBy: { rule: 'recruit.declarationClauses' },
  }),
  fromBase('remarks'),
];
