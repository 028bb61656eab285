import { z } from 'zod';
import { evidenceKinds } from '../../../domain/evidence/fileTypes.ts';

const id = z.uuid();
export const uploadIdSchema = z.object({ id });
export const partParamsSchema = z.object({ id, n: z.coerce.number().int().min(0).max(999) });

/** What is said about a file before it comes; its content is what counts. */
export const startSchema = z.strictObject({
  size: z.int('请填写文件大小（字节）。').min(0),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '校验值应为 64 位十六进制。')
    .optional(),
  name: z.string().trim().max(200, '文件名最多 200 字。').optional(),
  mime: z.string().max(200).optional(),
});
export const startedSchema = z.object({
  id: z.string(),
  partBytes: z.number(),
  parts: z.number(),
});
export const partSchema = z.object({ bytes: z.instanceof(Buffer), name: z.string() });
export const statusSchema = startedSchema.extend({
  size: z.number(),
  /** Numbers of the parts that are stored. */
  stored: z.array(z.number()),
  /** What came of it, once it is finished. */
  evidenceId: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export const storedSchema = z.object({
  id: z.string(),
  kind: z.enum(evidenceKinds),
  mime: z.string(),
  size: z.number(),
  sha256: z.string(),
});
