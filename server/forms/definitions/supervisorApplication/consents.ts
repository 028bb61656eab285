import type { ConsentField } from '../../engine/fields/consent.ts';

const base = { type: 'consent', no: null, required: true, example: '同意' } as const;

/** The notice of PIPL 17, given before the first personal item; agreeing starts the form (PIPL 13(1)). */
export const privacyConsent: ConsentField = {
  ...base,
  key: 'privacyConsent',
  label: '个人信息处理告知',
  text: [
    '{bureau}收集这些信息，只用于社会监督员的选聘审核和联系您，不作其他用途。',
    '• 收集：报名表所列各项和照片；方式：您在本对话中填写。',
    '• 保存：为选聘所必要的最短时间；没提交的草稿保存 7 天后删除。',
    '• 保密：加密保存，只有负责选聘的工作人员能看。',
    '• 您可以随时查看、更正、撤回申请，也可以要求复制或删除；不同意就不会收集。',
    '• 联系：{contact}。',
  ].join('\n'),
  mustAgree: true,
  refusal: '不同意就不能在线填写；也可以联系我们线下报名（{contact}）。',
  help: '依据《个人信息保护法》第十七条，收集之前要先把这些事项告诉您。',
  source: { item: 'PIPL 13(1), 17', required: 'PIPL 13(1)' },
};

/** Sensitive items that the annex asks besides health (PIPL 28–30). */
export const sensitiveConsent: ConsentField = {
  ...base,
  key: 'sensitiveConsent',
  label: '敏感个人信息单独同意',
  text: [
    '接下来的政治面貌、民族、身份证号属于敏感个人信息，需要您单独同意。',
    '• 必要性：报名表要求填写；身份证号用来核对身份、防止冒名。',
    '• 影响：如果泄露，可能影响您的人身、财产安全，所以加密保存，身份证号不会在对话里完整显示。',
  ].join('\n'),
  mustAgree: true,
  refusal: '没有这几项就不能在线审核；也可以联系我们线下报名（{contact}）。',
  help: '依据《个人信息保护法》第二十九条，处理敏感个人信息要取得单独同意。',
  source: { item: 'PIPL 28–30', required: 'PIPL 29' },
};

/** Health is asked only from those who agree (PIPL 16, 29); a refusal leaves item 7 blank. */
export const healthConsent: ConsentField = {
  ...base,
  key: 'healthConsent',
  label: '健康信息单独同意',
  text: [
    '下一项是健康状况，属于医疗健康信息，需要您单独同意。',
    '• 必要性：只用来判断是否适合承担社会监督工作，不需要病历。',
    '• 影响：如果泄露，可能影响您的个人尊严，所以加密保存。',
    '不同意也可以继续申请，“健康状况”一项就空着。',
  ].join('\n'),
  mustAgree: false,
  refusal: '“健康状况”一项留空，其他照常填写。',
  help: '依据《个人信息保护法》第二十九条，处理医疗健康信息要取得单独同意。',
  source: { item: 'PIPL 16, 28–30', required: 'PIPL 29' },
};
