import { z } from 'zod';

const instant = z.iso.datetime();
export const answers = z.record(z.string().max(60), z.unknown());
/** The form that was filled in, as `GET /api/mini/forms/:purpose` named it. */
export const formRef = z.strictObject({ id: z.string().max(60), version: z.int().min(1) });

export const loginSchema = z.strictObject({
  /** Short key of the official account that the mini program belongs to. */
  account: z.string().min(1).max(64),
  /** From `wx.login`: works once, for five minutes. */
  code: z.string().min(1, '请重新打开小程序。').max(128),
});
export const sessionSchema = z.object({ token: z.string(), expiresAt: instant });

export const formsSchema = z.object({ lead: z.unknown(), identity: z.unknown() });

export const leadSchema = z.strictObject({
  /** The program's own id of this lead: sent again, it makes no second one. */
  clientId: z.uuid(),
  form: formRef.optional(),
  answers,
  /** Answers about who reports; they go into the vault. */
  identity: answers,
  /** After `lead.similar`: it is a new matter all the same. */
  confirmedNew: z.boolean().optional(),
});
export const receiptSchema = z.object({
  no: z.string(),
  claimCode: z.string().nullable(),
  text: z.string(),
  dueOn: z.string().nullable(),
});

export const ownLeadSchema = z.object({
  no: z.string(),
  statusLabel: z.string(),
  submittedAt: instant,
  next: z.string().nullable(),
  dueOn: z.string().nullable(),
  messages: z.array(z.object({ from: z.enum(['reporter', 'office']), at: instant, text: z.string() })),
});
export const ownLeadsSchema = z.object({ rows: z.array(ownLeadSchema) });

export const numberSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
const message = {
  /** The program's own id of this line: sent again, it is said once. */
  clientId: z.uuid().optional(),
  text: z.string('请写内容。').trim().min(1, '请写内容。').max(3000, '最多 3000 字。'),
  /** Files uploaded before, to be added to the lead. */
  evidenceIds: z.array(z.uuid()).max(20, '一次最多 20 份材料。').default([]),
};
export const messageSchema = z.strictObject(message);
/** People copy the code with spaces or strokes in between. */
const code = z
  .string('请填写查询码。')
  .max(40)
  .transform((said) => said.normalize('NFKC').replaceAll(/[\s-]/g, ''));
export const claimSchema = z.strictObject({ code });
export const claimMessageSchema = z.strictObject({ code, ...message });
