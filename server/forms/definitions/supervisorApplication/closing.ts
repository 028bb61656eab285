import type { Field } from '../../engine/index.ts';

/** Items 16–18. */
export const closingFields: readonly Field[] = [
  {
    type: 'declaration',
    key: 'declaration',
    no: 16,
    label: '应聘人员诚信声明',
    required: true,
    clauses: [],
    clausesFrom: 'applicationDeclaration',
    signerField: 'name',
    help: '看过声明后，输入您的姓名就是签字；日期记当天。',
    example: '张三',
    source: { item: 'annex2#16', required: 'ours', rules: 'ours' },
  },
  {
    type: 'unitOpinion',
    key: 'unitOpinion',
    no: 17,
    label: '推荐、特邀单位意见',
    // Given after submission, by the unit: the state machine waits for it, not the applicant's form.
    required: false,
    visible: { context: 'mode', is: ['recommend', 'invite'] },
    filledBy: 'unit',
    max: 1000,
    help: '推荐聘用或特邀聘用时由单位填写，公开报名及个人自荐时不填写。',
    example: '同意推荐。',
    source: { item: 'annex2#17', required: 'annex2#17', rules: 'ours' },
  },
  {
    type: 'text',
    key: 'remarks',
    no: 18,
    label: '备注',
    required: false,
    min: 1,
    max: 500,
    help: '还有要说明的可以写在这里；没有就跳过。',
    example: '周末方便参加活动',
    source: { item: 'annex2#18', required: 'ours', rules: 'ours' },
  },
];
