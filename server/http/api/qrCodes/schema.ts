import { z } from 'zod';
import { qrCodeKinds } from '../../../domain/qrCodes/kinds.ts';
import { mostDays } from '../../../domain/qrCodes/limits.ts';
import { qrCodeStates } from '../../../domain/qrCodes/stateOf.ts';

const instant = z.iso.datetime();

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const listQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

export const listSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      kind: z.enum(qrCodeKinds),
      kindLabel: z.string(),
      /** Title of the call, name of the institution. */
      subject: z.string().nullable(),
      permanent: z.boolean(),
      state: z.enum(qrCodeStates),
      stateLabel: z.string(),
      expiresAt: instant.nullable(),
      createdAt: instant,
      /** Of the last thirty days. */
      scans: z.number(),
      follows: z.number(),
      days: z.array(z.object({ day: z.string(), scans: z.number(), follows: z.number() })),
    }),
  ),
  nextCursor: z.string().nullable(),
  /** Codes without an end that the account may still make. */
  permanentLeft: z.number(),
});

export const newSchema = z.strictObject({
  name: z.string('请填写名称。').trim().min(2, '请填写名称，例如贴在哪里。').max(40, '名称最多 40 字。'),
  kind: z.enum(qrCodeKinds, '请选择用途。'),
  /** Number of a call, code of an institution. */
  subject: z.string().max(64).optional(),
  /** Without it the code has no end. */
  days: z
    .int('有效天数要用整数。')
    .min(1, '有效天数至少 1 天。')
    .max(mostDays, `有效天数最多 ${mostDays} 天。`)
    .optional(),
});
export const madeSchema = z.object({ no: z.string() });
