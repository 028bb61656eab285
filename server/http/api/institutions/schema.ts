import { z } from 'zod';
import { importStates } from '../../../domain/institutions/importMachine.ts';

export const numberSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
export const codeSchema = z.object({ code: z.string().regex(/^[\w.-]{1,40}$/) });
/** Every change names the `revision` that the person looked at. */
export const revisionSchema = z.strictObject({ revision: z.int('缺少版本号，请刷新页面。').min(1) });

export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});
export const searchQuerySchema = pageQuerySchema.extend({ text: z.string().trim().max(100).optional() });

const rowSchema = z.object({
  /** What a lead that names the institution refers to it by. */
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kindLabel: z.string(),
  district: z.string().nullable(),
  contracted: z.boolean(),
});
export const institutionListSchema = z.object({
  rows: z.array(rowSchema),
  nextCursor: z.string().nullable(),
});
export const institutionSchema = rowSchema.extend({
  aliases: z.array(z.string()),
  level: z.string().nullable(),
  address: z.string().nullable(),
  contractFrom: z.string().nullable(),
  contractUntil: z.string().nullable(),
  updatedAt: z.iso.datetime(),
});

export const importQuerySchema = z.object({ complete: z.stringbool().default(false) });
export const uploadSchema = z.object({
  bytes: z.instanceof(Buffer),
  name: z.string(),
});
export const startedSchema = z.object({ no: z.string() });
export const importSchema = z.object({
  no: z.string(),
  fileName: z.string(),
  complete: z.boolean(),
  state: z.enum(importStates),
  stateLabel: z.string(),
  failure: z.string().nullable(),
  total: z.number(),
  done: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  bad: z.number(),
  missing: z.number(),
  ended: z.number(),
  unknownHeaders: z.array(z.string()),
  rowsPerSecond: z.number().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  revision: z.number(),
});
export const importListSchema = z.object({ rows: z.array(importSchema), nextCursor: z.string().nullable() });
export const confirmSchema = revisionSchema.extend({ end: z.boolean('请选择终止或保留。') });
export const problemsSchema = z.object({
  rows: z.array(z.object({ row: z.number(), column: z.string(), value: z.string(), message: z.string() })),
});

export const claimSchema = z.object({
  no: z.string(),
  supervisorNo: z.string(),
  institutionName: z.string(),
  institutionCode: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  createdAt: z.iso.datetime(),
  revision: z.number(),
});
export const claimListSchema = z.object({
  rows: z.array(claimSchema),
  nextCursor: z.string().nullable(),
  /** Null where the document knows no such claims, else the article. */
  article: z.string().nullable(),
});
export const newClaimSchema = z.strictObject({
  supervisorNo: z.string().trim().min(4, '请填写监督员编号。').max(32),
  institutionCode: z.string().trim().min(1, '请填写机构编码。').max(40),
});

export const yearListSchema = z.object({
  no: z.string(),
  year: z.number(),
  state: z.string(),
  stateLabel: z.string(),
  total: z.number(),
  publishedAt: z.iso.datetime().nullable(),
  revision: z.number(),
});
export const yearListsSchema = z.object({
  rows: z.array(yearListSchema),
  /** Null where the document knows no such list, else the article. */
  article: z.string().nullable(),
});
export const entriesQuerySchema = z.object({
  after: z.string().max(40).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const entriesSchema = z.object({
  rows: z.array(
    z.object({ code: z.string(), name: z.string(), kindLabel: z.string(), district: z.string().nullable() }),
  ),
  /** Code after which the next page begins. */
  next: z.string().nullable(),
});
