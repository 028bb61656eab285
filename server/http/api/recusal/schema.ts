import { z } from 'zod';
import { holderKinds, interestStates, interestTypes } from '../../../domain/recusal/interests.ts';

export const numberSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const day = z.iso.date('日期请写成 2026-01-31 的样子。');
const interest = {
  /** One of our institutions; or else its name. */
  institutionCode: z.string().trim().min(1).max(40).optional(),
  institutionName: z.string().trim().min(2, '请写明是哪一家机构。').max(100).optional(),
  type: z.enum(interestTypes, '请选择是哪种关系。'),
  since: day.optional(),
  until: day.optional(),
};
export const declareSchema = z.strictObject({
  ...interest,
  claimsImpartial: z.boolean('请选择是否影响公正。'),
  note: z.string().trim().max(500, '说明最多 500 字。').optional(),
});
export const raiseSchema = z.strictObject({
  ...interest,
  supervisorNo: z.string().trim().min(4, '请填写监督员编号。').max(32),
  note: z.string().trim().min(2, '请写明从哪里知道的。').max(500, '说明最多 500 字。'),
});
export const declaredSchema = z.object({ no: z.string(), recusing: z.boolean(), article: z.string() });

export const interestListSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      holderKind: z.enum(holderKinds),
      holderLabel: z.string(),
      institutionName: z.string(),
      type: z.enum(interestTypes),
      typeLabel: z.string(),
      claimsImpartial: z.boolean(),
      state: z.enum(interestStates),
      stateLabel: z.string(),
      recusing: z.boolean(),
      /** Nobody can decide otherwise. */
      mandatory: z.boolean(),
      article: z.string().nullable(),
      note: z.string().nullable(),
      createdAt: z.iso.datetime(),
      revision: z.number(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

const revision = z.int('缺少版本号，请刷新页面。').min(1);
const reason = z.string('请写明理由。').trim().min(2, '请写明理由。').max(500, '理由最多 500 字。');
export const decisionSchema = z.strictObject({
  decision: z.enum(['recuse', 'keep'], '请选择回避或不回避。'),
  reason,
  revision,
});
export const decidedSchema = z.object({ recusing: z.boolean() });
export const withdrawSchema = z.strictObject({ reason, revision });
