import type { ComplaintStep } from '../../api/types.ts';
import type { StepField, StepForm } from '../../steps/stepForm.ts';

const reason = {
  ...{ key: 'reason', type: 'text', max: 1000, label: '理由', audience: 'inside' },
  hint: '记入案卷。',
} as const satisfies StepField;
const supervisor = {
  ...{ key: 'supervisorNo', type: 'line', max: 32, label: '监督员编号', audience: 'inside' },
  hint: '反映的是哪一位，在“监督员”里查编号。',
} as const satisfies StepField;
const words = {
  ...{ key: 'text', type: 'text', max: 2000, label: '给监督员的话', audience: 'told' },
  hint: '写明理由和依据，至少 5 个字；不要写反映人的信息。',
} as const satisfies StepField;

/** Every step of a complaint: its fields and words; a new one without an entry does not compile. */
export const complaintSteps: Readonly<Record<ComplaintStep, StepForm>> = {
  register: {
    ...{
      explanation: '登记为投诉，写明反映的是哪一位监督员。',
      hears: null,
      theme: 'primary',
      confirms: false,
    },
    fields: [supervisor],
  },
  note: {
    ...{ explanation: '只记录在案，不再核实。', hears: null, theme: 'primary', confirms: true },
    fields: [supervisor],
  },
  passOn: {
    ...{
      explanation: '本地办法没有规定投诉程序，作为意见建议办理。',
      hears: null,
      theme: 'primary',
      confirms: true,
    },
    fields: [{ ...supervisor, optional: true }],
  },
  setAside: {
    ...{ explanation: '不予受理。', hears: null, theme: 'warning', confirms: true },
    fields: [reason],
  },
  investigate: {
    ...{ explanation: '指定核实人，并请监督员说明。期间监督员照常履职。', theme: 'primary', confirms: true },
    hears: '有机构反映，请在五个工作日内说明。',
    fields: [
      { key: 'investigatorId', type: 'pick', from: 'investigators', label: '核实人', audience: 'inside' },
      {
        ...{ key: 'facts', type: 'text', max: 3000, label: '请监督员说明的事实', audience: 'told' },
        hint: '只写事情经过，不要写是谁反映的，至少 10 个字。',
      },
    ],
  },
  propose: {
    ...{ explanation: '写明核实情况，由另一位同事决定。', hears: null, theme: 'primary', confirms: true },
    fields: [
      { key: 'founded', type: 'yesNo', yes: '属实', no: '不属实', label: '是否属实', audience: 'inside' },
      {
        ...{ key: 'heard', type: 'choice', label: '怎样听取监督员的说明', audience: 'inside' },
        options: [
          { value: 'written', label: '本人已在线说明' },
          { value: 'talk', label: '已当面或电话听取' },
          { value: 'silent', label: '逾期没有说明' },
        ],
      },
      {
        ...{
          key: 'breaches',
          type: 'pickMany',
          from: 'clauses',
          label: '违反的纪律条款',
          audience: 'inside',
        },
        hint: '属实才选；都不是就不选。',
      },
      {
        key: 'illegal',
        type: 'yesNo',
        yes: '涉嫌违法',
        no: '没有',
        label: '是否涉嫌违法',
        audience: 'inside',
      },
      {
        ...{ key: 'report', type: 'text', max: 5000, label: '核实情况', audience: 'inside' },
        hint: '至少 10 个字。',
      },
    ],
  },
  sendBack: {
    ...{ explanation: '退回核实人补充。', hears: null, theme: 'warning', confirms: false },
    fields: [reason],
  },
  dismissComplaint: {
    ...{ explanation: '认定不属实，到此结束。', hears: null, theme: 'primary', confirms: true },
    fields: [words],
  },
  uphold: {
    ...{ explanation: '认定属实，接着作出处理。', hears: null, theme: 'warning', confirms: true },
    fields: [words],
  },
  handle: {
    ...{
      explanation: '提请解聘的，还要另行决定，决定前聘期不变。',
      hears: null,
      theme: 'danger',
      confirms: true,
    },
    fields: [
      {
        ...{ key: 'measure', type: 'choice', label: '怎样处理', audience: 'inside' },
        options: [
          { value: 'warning', label: '提醒告诫' },
          { value: 'dismissal', label: '提请解聘' },
          { value: 'transfer', label: '移交相关部门' },
        ],
      },
      words,
      {
        ...{ key: 'ground', type: 'pick', from: 'grounds', label: '解聘的情形', audience: 'inside' },
        ...{ optional: true, hint: '提请解聘时选。' },
      },
      {
        ...{ key: 'finding.serious', type: 'yesNo', yes: '是', no: '否', label: '是否情节严重' },
        ...{ audience: 'inside', optional: true, hint: '提请解聘、情形要求时选。' },
      },
      {
        ...{
          key: 'finding.seriousConsequences',
          type: 'yesNo',
          yes: '是',
          no: '否',
          label: '是否造成严重后果',
        },
        ...{ audience: 'inside', optional: true, hint: '提请解聘、情形要求时选。' },
      },
      {
        ...{ key: 'transfer.to', type: 'line', max: 100, label: '移交给哪个部门', audience: 'inside' },
        ...{ optional: true, hint: '移交相关部门时填。' },
      },
      {
        ...{ key: 'transfer.matter', type: 'text', max: 2000, label: '移交什么', audience: 'inside' },
        ...{ optional: true, hint: '移交相关部门时填。' },
      },
    ],
  },
};
