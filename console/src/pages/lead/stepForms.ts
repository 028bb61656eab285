import type { LeadStep } from '../../api/types.ts';
import type { StepField, StepForm } from '../../steps/stepForm.ts';

const reason = {
  ...{ key: 'reason', type: 'text', max: 1000, label: '理由', hint: '记入案卷，请勿写举报人的信息。' },
  audience: 'inside',
} as const satisfies StepField;
const summary = {
  ...{ key: 'summary', type: 'text', max: 3000, label: '情况摘要', audience: 'inside' },
  hint: '写进移送单；不要写举报人的姓名、电话，至少 10 个字。',
} as const satisfies StepField;
const explanation = {
  ...{ key: 'text', type: 'text', max: 2000, label: '给举报人的解释', audience: 'told', optional: true },
  hint: '写明原因和下一步安排；举报人是监督员的，有的地方规定必须作出解释。',
} as const satisfies StepField;
const told = {
  ...{ key: 'by', type: 'choice', label: '怎样告知', audience: 'inside' },
  options: [
    { value: 'inbox', label: '本人可在微信里或凭查询码查看' },
    { value: 'phone', label: '已电话告知' },
    { value: 'letter', label: '已书面告知' },
    { value: 'visit', label: '已当面告知' },
  ],
} as const satisfies StepField;
const words = {
  ...{ key: 'text', type: 'text', max: 2000, label: '给举报人的话', audience: 'told' },
  hint: '不要写他人的信息和办案做法，至少 5 个字。',
} as const satisfies StepField;
const handler = {
  ...{ key: 'assigneeId', type: 'pick', from: 'handlers', label: '承办人', audience: 'inside' },
} as const satisfies StepField;
const recipient = {
  ...{ key: 'to', type: 'line', max: 100, label: '接收单位', audience: 'inside' },
  hint: '写全称。',
} as const satisfies StepField;

/** Every step: its fields and words. The only place that knows them; a new step without an entry does not compile. */
export const stepForms: Readonly<Record<LeadStep, StepForm>> = {
  accept: {
    ...{ explanation: '受理后开始核查。', theme: 'primary', confirms: false },
    hears: '已受理，正在核查，最迟哪天决定是否立案。',
    fields: [
      { ...handler, optional: true, hint: '可以先不选，以后用“改派”。' },
      {
        ...{ key: 'nature', type: 'choice', label: '问题性质', audience: 'inside', optional: true },
        options: [
          { value: 'illegal', label: '违法' },
          { value: 'irregular', label: '违规' },
          { value: 'discipline', label: '违纪' },
          { value: 'breach', label: '违约' },
        ],
      },
    ],
  },
  assign: {
    ...{ explanation: '换一位承办人，时限照旧。', hears: null, theme: 'primary', confirms: false },
    fields: [handler],
  },
  reclassify: {
    ...{ explanation: '不属于违法违规使用基金的，转到该去的地方。', theme: 'warning', confirms: true },
    hears: '这件事转为怎样办理。',
    fields: [
      {
        ...{ key: 'as', type: 'choice', label: '转为', audience: 'inside' },
        options: [
          { value: 'opinion', label: '意见建议' },
          { value: 'breach', label: '违反服务协议，交经办机构' },
          { value: 'discipline', label: '违纪，交纪检部门' },
        ],
      },
      {
        ...{ key: 'summary', type: 'text', max: 3000, label: '情况摘要', audience: 'inside', optional: true },
        hint: '交经办机构或纪检部门的要写，对方只看得到这一段；不要写举报人的姓名、电话，至少 10 个字。',
      },
      {
        ...{
          key: 'to',
          type: 'line',
          max: 100,
          label: '交给哪个纪检部门',
          audience: 'inside',
          optional: true,
        },
        hint: '转违纪的要写，写全称。',
      },
      reason,
    ],
  },
  transfer: {
    ...{ explanation: '不属于本部门管的，书面移送有权处理的机关。', theme: 'warning', confirms: true },
    hears: '已移送哪个单位；身份信息没有移送。',
    fields: [recipient, summary, reason],
  },
  passDown: {
    ...{ explanation: '交上级或下级医保部门办理，时限照旧。', theme: 'warning', confirms: true },
    hears: '已交哪个单位办理；身份信息没有随案移送。',
    fields: [
      { key: 'toBureauId', type: 'pick', from: 'bureaus', label: '交给哪个单位', audience: 'inside' },
      summary,
      reason,
    ],
  },
  report: {
    ...{ explanation: '涉嫌犯罪或违纪的，移送后本单位照样办理。', theme: 'warning', confirms: true },
    hears: null,
    fields: [
      {
        ...{ key: 'kind', type: 'choice', label: '移送给', audience: 'inside' },
        options: [
          { value: 'police', label: '公安机关' },
          { value: 'discipline', label: '纪检监察机关' },
        ],
      },
      recipient,
      summary,
    ],
  },
  merge: {
    ...{ explanation: '同一件事已经在办的，并到那条线索里。', theme: 'warning', confirms: true },
    hears: '已并入一起办理，提交的时间照样保留。',
    fields: [
      {
        ...{ key: 'masterNo', type: 'line', max: 32, label: '并入的线索编号', audience: 'inside' },
        suggest: 'similar',
      },
      reason,
    ],
  },
  extendVerification: {
    ...{ explanation: '延长核查时间。', theme: 'primary', confirms: true },
    hears: '核查需要更多时间，延长到哪天。',
    fields: [reason, explanation],
  },
  file: {
    ...{
      explanation: '决定立案。实名的，五个工作日内要告知。',
      hears: null,
      theme: 'primary',
      confirms: true,
    },
    fields: [reason],
  },
  notFile: {
    ...{ explanation: '决定不立案。实名的，五个工作日内要告知并说明原因。', theme: 'danger', confirms: true },
    hears: null,
    fields: [reason],
  },
  notify: {
    ...{ explanation: '把是否立案告诉举报人。', hears: null, theme: 'primary', confirms: true },
    fields: [words, told],
  },
  investigate: {
    ...{ explanation: '两名以上持执法证的人员开展调查。', hears: null, theme: 'primary', confirms: false },
    fields: [
      {
        ...{ key: 'officers', type: 'pickMany', from: 'officers', label: '执法人员', audience: 'inside' },
        hint: '至少选 2 人，都要有执法证。',
      },
    ],
  },
  extendDecision: {
    ...{ explanation: '延长办案时间。', hears: '办理需要更多时间。', theme: 'primary', confirms: true },
    fields: [reason, explanation],
  },
  pause: {
    ...{ explanation: '检验、鉴定、听证、公告的时间不计入办案期限。', theme: 'primary', confirms: true },
    hears: '还在办理，需要多一些时间。',
    fields: [
      {
        ...{ key: 'ground', type: 'choice', label: '因为什么', audience: 'inside' },
        options: [
          { value: 'testing', label: '检验检测' },
          { value: 'expertise', label: '鉴定' },
          { value: 'review', label: '专家评审' },
          { value: 'hearing', label: '听证' },
          { value: 'notice', label: '公告' },
        ],
      },
      reason,
      explanation,
    ],
  },
  resume: {
    ...{ explanation: '等的事情已经办完，从明天起接着计时。', theme: 'primary', confirms: true },
    hears: null,
    fields: [reason],
  },
  decide: {
    ...{ explanation: '记下查出来的结果。', hears: null, theme: 'primary', confirms: true },
    fields: [
      {
        ...{ key: 'outcome', type: 'choice', label: '结果', audience: 'inside' },
        hint: '反馈时，举报人会看到这一项。',
        options: [
          { value: 'substantiated', label: '属实' },
          { value: 'partly', label: '部分属实' },
          { value: 'unsubstantiated', label: '不属实' },
          { value: 'unclear', label: '无法查实' },
        ],
      },
      {
        ...{ key: 'lossYuan', type: 'money', label: '基金损失（元）', audience: 'inside', optional: true },
        hint: '没有查清就不填。',
      },
      reason,
    ],
  },
  delay: {
    ...{ explanation: '因特殊原因一时办不了的，说明原因。', theme: 'primary', confirms: true },
    hears: '还在办理，需要多一些时间。',
    fields: [reason, explanation],
  },
  feedBack: {
    ...{
      explanation: '把办理结果告诉举报人。',
      hears: '办理结果属于哪一类。',
      theme: 'primary',
      confirms: true,
    },
    fields: [words, told],
  },
  checkReward: {
    ...{
      explanation: '核定是否符合举报奖励条件。',
      hears: '是否在举报奖励范围内。',
      theme: 'primary',
      confirms: true,
    },
    fields: [
      {
        ...{ key: 'eligible', type: 'yesNo', yes: '符合', no: '不符合', label: '是否符合' },
        audience: 'inside',
      },
      reason,
    ],
  },
  close: {
    ...{ explanation: '该办的都办完了。', hears: '已办结。', theme: 'primary', confirms: true },
    fields: [reason],
  },
  reopen: {
    ...{ explanation: '从头重新办理，时限重新计算。', hears: '重新办理。', theme: 'warning', confirms: true },
    fields: [reason],
  },
};
