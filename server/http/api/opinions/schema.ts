import { z } from 'zod';
import type { OpinionStepInputs } from '../../../commands/opinions/steps/types.ts';
import { type OpinionMove, opinionMoveNames, opinionStatuses } from '../../../domain/opinions/machine.ts';
import { opinionOrigins } from '../../../domain/opinions/origins.ts';
import { authoredParts, handedForm, listQuery, optionSchema, words } from '../authorSchema.ts';
import { clockSchema } from '../leads/schema.ts';
import { everyOf } from '../responseKinds.ts';

const instant = z.iso.datetime();

export const listQuerySchema = z.object({
  status: z.enum([...opinionStatuses, 'open'], '没有这种状态。').optional(),
  category: z.string().max(40).optional(),
  ...listQuery,
});

const row = {
  no: z.string(),
  status: z.enum(opinionStatuses),
  statusLabel: z.string(),
  origin: z.enum(opinionOrigins),
  originLabel: z.string(),
  category: z.string(),
  categoryLabel: z.string(),
  wantsReply: z.boolean(),
  delayed: z.boolean(),
  reopened: z.boolean(),
  assigneeName: z.string().nullable(),
  receivedAt: instant,
  updatedAt: instant,
};

export const opinionListSchema = z.object({
  rows: z.array(z.object({ ...row, clock: clockSchema.nullable() })),
  counts: everyOf(opinionStatuses, z.number()),
  nextCursor: z.string().nullable(),
});

export const opinionSchema = z.object({
  ...row,
  ...authoredParts,
  hasLetterAuthor: z.boolean(),
  mayOpenAuthor: z.boolean(),
  /** Where the document provides for relayed letters; `ours` where it does not; null for other origins. */
  relayedArticle: z.string().nullable(),
  /** Whether it is assigned with a proposal (办理意见), and where the document says so. */
  wantsProposal: z.boolean(),
  forwardingArticle: z.string(),
  steps: z.array(z.object({ name: z.enum(opinionMoveNames), label: z.string() })),
});

export const enterSchema = z.strictObject({
  supervisorNo: z.string().trim().min(4, '请填写监督员编号。').max(32),
  receivedOn: z.iso.date('日期请写成 2026-01-31 的样子。'),
  ...handedForm,
  letterAuthor: z
    .strictObject({
      name: z.string().trim().max(60).optional(),
      contact: z.string().trim().max(100).optional(),
      consents: z.boolean('请选择原写信人是否同意。'),
    })
    .optional(),
});
export const enteredSchema = z.object({ no: z.string() });
export const optionsSchema = z.object({
  categories: z.array(optionSchema),
  handlers: z.array(optionSchema),
  bureaus: z.array(optionSchema),
});
/** The form as the engine describes it. */
export const paperFormSchema = z.record(z.string(), z.unknown());
export const openingSchema = z.strictObject({ reason: words(5) });
export const letterAuthorSchema = z.object({
  name: z.string().optional(),
  contact: z.string().optional(),
  consents: z.boolean(),
});
export const steppedSchema = z.object({ status: z.enum(opinionStatuses), revision: z.number() });

const id = z.string().min(1).max(64).optional();

/** What each step is given. */
export const stepSchemas: { readonly [M in OpinionMove]: z.ZodType<OpinionStepInputs[M]> } = {
  register: z.strictObject({ category: z.string().max(40).optional() }),
  assign: z.strictObject({
    assigneeId: id,
    office: z.string().trim().min(2, '请写明科室。').max(60).optional(),
    toBureauId: id,
    proposal: words(2).optional(),
  }),
  answer: z.strictObject({ text: words(5) }),
  delay: z.strictObject({ reason: words(2), text: z.string().trim().max(3000, '最多 3000 字。').optional() }),
  close: z.strictObject({ reason: words(2) }),
  reopen: z.strictObject({ reason: words(2) }),
};
