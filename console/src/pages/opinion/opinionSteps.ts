import type { OpinionStep } from '../../api/types.ts';
import type { StepField, StepForm } from '../../steps/stepForm.ts';

const reason = {
  ...{ key: 'reason', type: 'text', max: 3000, label: '理由', audience: 'inside' },
  hint: '记入案卷。',
} as const satisfies StepField;

/** Every step of an opinion: its fields and words; a new one without an entry does not compile. */
export const opinionSteps: Readonly<Record<OpinionStep, StepForm>> = {
  register: {
    ...{ explanation: '登记以后，从今天起算答复时限。', theme: 'primary', confirms: false },
    hears: '已登记，以及本地办法怎样答复。',
    fields: [
      {
        ...{ key: 'category', type: 'pick', from: 'categories', label: '改归类别', audience: 'inside' },
        ...{ optional: true, hint: '类别没选错就不用改。' },
      },
    ],
  },
  assign: {
    ...{ explanation: '交给承办人员、科室或下级单位，三项只填一项。', theme: 'primary', confirms: true },
    hears: '已交办；交下级单位的，会说明是哪个单位。',
    fields: [
      {
        ...{ key: 'assigneeId', type: 'pick', from: 'handlers', label: '承办人员', audience: 'inside' },
        optional: true,
      },
      {
        ...{ key: 'office', type: 'line', max: 60, label: '科室', audience: 'inside', optional: true },
        hint: '没有账号的科室，写全称。',
      },
      {
        ...{ key: 'toBureauId', type: 'pick', from: 'bureaus', label: '下级单位', audience: 'inside' },
        ...{ optional: true, hint: '交出以后，由对方单位办理。' },
      },
      {
        ...{ key: 'proposal', type: 'text', max: 3000, label: '办理意见', audience: 'inside' },
        ...{ optional: true, hint: '建议怎样办。' },
      },
    ],
  },
  answer: {
    ...{ explanation: '把办理和落实情况答复监督员。', hears: null, theme: 'primary', confirms: true },
    fields: [
      {
        ...{ key: 'text', type: 'text', max: 3000, label: '答复', audience: 'told' },
        hint: '写明采纳没有、怎样落实，至少 5 个字。',
      },
    ],
  },
  delay: {
    ...{ explanation: '一时办不了的，说明原因，并重新起算时限。', theme: 'warning', confirms: true },
    hears: '还在办理，需要多一些时间，最迟哪天再告诉进展。',
    fields: [
      reason,
      {
        ...{ key: 'text', type: 'text', max: 3000, label: '给监督员的解释', audience: 'told' },
        ...{ optional: true, hint: '写明原因和下一步安排；有的地方规定必须作出解释，至少 10 个字。' },
      },
    ],
  },
  close: {
    ...{ explanation: '该办的都办完了。', hears: '已办结，感谢监督。', theme: 'primary', confirms: true },
    fields: [reason],
  },
  reopen: {
    ...{ explanation: '从头重新办理，时限重新计算。', theme: 'warning', confirms: true },
    hears: '重新办理，有进展会告知。',
    fields: [reason],
  },
};

/** The table for one opinion: where the document has it assigned with a proposal, the field says so with the article. */
export function opinionStepsFor(
  wantsProposal: boolean,
  basis: string,
): Readonly<Record<OpinionStep, StepForm>> {
  if (!wantsProposal) return opinionSteps;
  const { assign } = opinionSteps;
  const fields = assign.fields.map((field) => {
    if (field.key !== 'proposal') return field;
    const { optional: _, ...wanted } = field;
    return { ...wanted, hint: `规定要求提出办理意见（${basis}），至少 4 个字。` };
  });
  return { ...opinionSteps, assign: { ...assign, fields } };
}
