import { handIn } from './handIn.ts';

/** The report of a visit or inspection, from supervisors in force. */
export const visit = handIn('visit', {
  words: ['走访报告', '填报告', '走访', '监督报告', '写报告', '交报告'],
  closed: ({ view }) =>
    view.appointment?.inForce ? null : '走访报告由在聘的监督员填写。想反映问题，请回复“举报”。',
  before: () => [
    '走访报告，先看一眼：',
    '• 写这次看了哪里、看到什么；发现问题的，工作人员会转成线索办理。',
    '• 不收：别人的病历和身份证号，没有必要不写姓名。',
    '• 保密：加密保存，只给办理的人看。',
  ],
});
