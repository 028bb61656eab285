import type { RewardDetail, RewardStepName } from '../../api/types.ts';
import type { StepField, StepForm } from '../../steps/stepForm.ts';
import { fenOf } from '../../text/money.ts';

type Item = RewardDetail['rules']['conditions'][number];

const reason = {
  ...{ key: 'reason', type: 'text', max: 1000, label: '理由', hint: '记入奖励档案，请勿写举报人的信息。' },
  audience: 'inside',
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

/** The questions of the checklist that one of the two people decides. */
function questions(items: readonly Item[], decider: string, words: { yes: string; no: string }): StepField[] {
  return items
    .filter((item) => item.decider === decider)
    .map(({ code, label, article, kind }) => ({
      ...{ key: `findings.${code}`, type: 'yesNo', label, audience: 'inside', ...words },
      hint: kind === 'must' ? `依据：${article}` : `依据：${article}。由您判断，只作记录。`,
    }));
}

function findings({ rules }: RewardDetail, decider: 'grader' | 'approver'): StepField[] {
  return [
    ...questions(rules.conditions, decider, { yes: '符合', no: '不符合' }),
    ...questions(rules.exclusions, decider, { yes: '有这种情况', no: '没有' }),
  ];
}

function gradeFields(reward: RewardDetail): StepField[] {
  const { rules, leads, insiderSaid } = reward;
  const manual: StepField[] = [
    {
      ...{ key: 'manualPct.pct', type: 'line', max: 6, label: '人工填写的比例（%）', audience: 'inside' },
      ...(rules.grades ? { optional: true } : {}),
      hint: rules.grades ? '选了等次的不用填。' : '没有查证到这里的比例，请对照文件原文填写。',
    },
    {
      ...{ key: 'manualPct.source', type: 'line', max: 200, label: '比例的依据', audience: 'inside' },
      ...(rules.grades ? { optional: true } : {}),
      hint: '哪份文件第几条。',
    },
  ];
  const grade: StepField[] = rules.grades
    ? [
        {
          ...{ key: 'grade', type: 'choice', label: '奖励等次', audience: 'inside' },
          options: rules.grades.map(({ pct, label }, index) => ({
            value: String(index),
            label: `${label}：${pct}%`,
          })),
        },
      ]
    : [];
  return [
    {
      ...{ key: 'lossFen', type: 'money', label: '查实的基金损失（元）', audience: 'inside' },
      hint:
        reward.lossFen === null
          ? '线索里没有登记，请按处理决定填写。'
          : `线索里登记的是 ${reward.lossFen / 100} 元。`,
    },
    ...grade,
    ...manual,
    {
      ...{ key: 'insider', type: 'yesNo', label: '核实为内部人员或同行', yes: '是', no: '不是' },
      audience: 'inside',
      hint: insiderSaid ? `举报人自己说：${insiderSaid}。以核实为准。` : '举报人没有说明。',
    },
    ...findings(reward, 'grader'),
    ...(leads.length > 1
      ? leads.map(
          ({ no }, index): StepField => ({
            ...{
              key: `shares.${no}`,
              type: 'line',
              max: 3,
              label: `线索 ${no} 的份额（%）`,
              audience: 'inside',
            },
            hint:
              index === 0 ? '几个人反映同一件事，份额合计 100。文件没有规定的，由您决定并在理由里写明。' : '',
          }),
        )
      : []),
    reason,
  ];
}

/** The form of each step of one reward. */
export function rewardForms(reward: RewardDetail): Readonly<Record<RewardStepName, StepForm>> {
  return {
    grade: {
      ...{ explanation: '按当天的标准算出金额，每一步写明依据；由另一人审批。', hears: null },
      ...{ theme: 'primary', confirms: false, fields: gradeFields(reward) },
    },
    returnGrade: {
      ...{ explanation: '退回给核定的人重新核定。', hears: null, theme: 'warning', confirms: false },
      fields: [reason],
    },
    approve: {
      ...{ explanation: '批准这个金额，从今年的预算里预留。', hears: null, theme: 'primary', confirms: true },
      fields: findings(reward, 'approver'),
    },
    notify: {
      ...{ explanation: '从今天起两个月内领取，逾期视为放弃。', theme: 'primary', confirms: true },
      ...{ hears: '奖励已核定、怎样领取、最晚哪一天（不写金额）。', fields: [told] },
    },
    clawBack: {
      ...{ explanation: '骗取奖励的，依法追回。', theme: 'danger', confirms: true, fields: [reason] },
      hears: '应当退回奖励，工作人员会联系说明。',
    },
  };
}

/** What was typed, as the server takes it: amounts in fen, shares as rows. */
export function rewardInput(
  step: string,
  input: Record<string, unknown>,
  { leads }: Pick<RewardDetail, 'leads'>,
): Record<string, unknown> {
  if (step === 'approve') return { findings: input.findings ?? {} };
  if (step !== 'grade') return input;
  const { lossFen, grade, manualPct, findings: found, shares, ...rest } = input;
  const typed = shares as Record<string, string> | undefined;
  const [own] = leads;
  const { pct, source } = (manualPct ?? {}) as { pct?: string; source?: string };
  return {
    ...rest,
    lossFen: typeof lossFen === 'number' ? fenOf(String(lossFen)) : null,
    grade: grade === undefined ? null : Number(grade),
    ...(pct === undefined && source === undefined
      ? {}
      : { manualPct: { pct: Number(pct), source: source ?? '' } }),
    findings: found ?? {},
    shares: typed
      ? Object.entries(typed).map(([leadNo, percent]) => ({ leadNo, percent: Number(percent) }))
      : [{ leadNo: own?.no ?? '', percent: 100 }],
  };
}
