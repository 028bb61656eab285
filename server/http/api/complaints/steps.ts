import { z } from 'zod';
import type { ComplaintStepInputs } from '../../../commands/complaints/steps/types.ts';
import type { ComplaintStepName } from '../../../domain/complaints/machine.ts';
import { complaintMeasures, hearings } from '../../../domain/complaints/measures.ts';

const reason = z
  .string('请写明理由。')
  .trim()
  .min(2, '请写明理由，至少 2 个字。')
  .max(1000, '理由最多 1000 字。');
const text = z
  .string('请写给监督员的话。')
  .trim()
  .min(5, '请写给监督员的话，至少 5 个字。')
  .max(2000, '最多 2000 字。');
const supervisorNo = z.string('请填写监督员编号。').trim().min(4, '请填写监督员编号。').max(32);

/** What each step is given over HTTP; the command says what it does with it. */
export const stepSchemas: { readonly [M in ComplaintStepName]: z.ZodType<ComplaintStepInputs[M]> } = {
  register: z.strictObject({ supervisorNo }),
  note: z.strictObject({ supervisorNo }),
  passOn: z.strictObject({ supervisorNo: supervisorNo.optional() }),
  setAside: z.strictObject({ reason }),
  investigate: z.strictObject({
    investigatorId: z.string('请选择核实人。').min(1, '请选择核实人。').max(64),
    facts: z
      .string('请写明需要说明的事实。')
      .trim()
      .min(10, '请写明需要说明的事实，至少 10 个字。')
      .max(3000, '最多 3000 字。'),
  }),
  propose: z.strictObject({
    founded: z.boolean('请选择是否属实。'),
    heard: z.enum(hearings, '请选择怎样听取了监督员的说明。'),
    breaches: z.array(z.string().max(20)).max(20, '最多选 20 项。'),
    illegal: z.boolean('请选择是否涉嫌违法。'),
    report: z
      .string('请写明核实情况。')
      .trim()
      .min(10, '请写明核实情况，至少 10 个字。')
      .max(5000, '最多 5000 字。'),
  }),
  sendBack: z.strictObject({ reason }),
  dismissComplaint: z.strictObject({ text }),
  uphold: z.strictObject({ text }),
  handle: z.strictObject({
    measure: z.enum(complaintMeasures, '请选择怎样处理。'),
    text,
    ground: z.string().max(60).optional(),
    finding: z
      .strictObject({ serious: z.boolean().optional(), seriousConsequences: z.boolean().optional() })
      .optional(),
    transfer: z
      .strictObject({
        to: z.string().trim().min(2, '请写明移交给哪个部门。').max(100, '部门名称最多 100 字。'),
        matter: z.string().trim().min(2, '请写明移交什么。').max(2000, '最多 2000 字。'),
      })
      .optional(),
  }),
};
