import type { ReportDetail } from '../../api/types.ts';
import type { StepForm } from '../../steps/stepForm.ts';

/** Steps with a form of the table; splitting has one of its own. */
export type ReportStep = Exclude<ReportDetail['steps'][number]['name'], 'split'>;

/** What staff do with a report that has come in: its fields and words; a new one without an entry does not compile. */
export const reportSteps: Readonly<Record<ReportStep, StepForm>> = {
  accept: {
    ...{ explanation: '内容清楚，采纳以后逐条分办。', theme: 'primary', confirms: false },
    hears: null,
    fields: [],
  },
  return: {
    ...{ explanation: '内容不清楚的，退回监督员补充。', theme: 'warning', confirms: true, hears: null },
    fields: [
      {
        ...{ key: 'reason', type: 'text', max: 3000, label: '要补充什么', audience: 'told' },
        hint: '写明缺什么、怎样补，至少 2 个字。',
      },
    ],
  },
};

/** Where each step goes. */
export const reportPaths = {
  accept: '/api/reports/{no}/acceptance',
  return: '/api/reports/{no}/return',
} as const satisfies Record<ReportStep, string>;
