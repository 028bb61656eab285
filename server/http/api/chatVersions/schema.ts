import { z } from 'zod';
import { versionStates } from '../../../domain/chatTexts/versions.ts';

export const idSchema = z.object({ id: z.string().regex(/^[\w-]{4,64}$/) });
const instant = z.iso.datetime();
const revision = z.int('缺少版本号，请刷新页面。').min(1);

export const whySchema = z
  .string('请写明为什么改。')
  .trim()
  .min(2, '请写明为什么改。')
  .max(200, '原因最多 200 字。');

/** One wording in a history; what it says depends on the subject. */
export const versionShape = {
  id: z.string(),
  number: z.number(),
  state: z.enum(versionStates),
  stateLabel: z.string(),
  why: z.string(),
  reason: z.string().nullable(),
  author: z.string(),
  decider: z.string().nullable(),
  isOwn: z.boolean(),
  restores: z.number().nullable(),
  createdAt: instant,
  decidedAt: instant.nullable(),
  revision: z.number(),
};

export const proposedSchema = z.object({ id: z.string(), number: z.number() });
export const revisionSchema = z.strictObject({ revision });
export const returnSchema = z.strictObject({
  revision,
  reason: z.string('请写明退回的理由。').trim().min(2, '请写明退回的理由。').max(200, '理由最多 200 字。'),
});
export const restoreSchema = z.strictObject({ why: whySchema });
export const problemsSchema = z.array(z.object({ path: z.string(), code: z.string(), message: z.string() }));
