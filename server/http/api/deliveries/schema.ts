import { z } from 'zod';
import { vias } from '../../../domain/deliveries/vias.ts';
import { deliverySchema, givenSchema } from '../matterSchema.ts';

const instant = z.iso.datetime();

export const idSchema = z.object({ id: z.string().regex(/^[\w-]{1,160}$/) });

export const listQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

export const undeliveredSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kindLabel: z.string(),
      object: z.object({ kind: z.string(), id: z.string() }),
      /** Number of the matter, where it has one. */
      subject: z.string().nullable(),
      state: z.enum(['failed', 'unknown']),
      stateLabel: z.string(),
      reason: z.string(),
      /** What was tried before, oldest first. */
      tried: z.array(z.object({ label: z.string(), reason: z.string() })),
      createdAt: instant,
      finishedAt: instant.nullable(),
      /** Sending again is refused where the outcome is unknown. */
      canRetry: z.boolean(),
      canSettle: z.boolean(),
      given: givenSchema,
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const objectQuerySchema = z.object({
  /** `<kind>:<id>`. */
  object: z.string().regex(/^[A-Za-z]{1,40}:[\w-]{1,100}$/, '请指明事项。'),
});

export const deliveriesSchema = z.object({ rows: z.array(deliverySchema) });

export const numberSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const deliveriesPageSchema = z.object({
  rows: z.array(deliverySchema),
  nextCursor: z.string().nullable(),
});

export const settleSchema = z.strictObject({
  note: z.string('请写明怎么告知的。').trim().min(2, '请写明怎么告知的。').max(500, '最多 500 字。'),
});

export const gaugesSchema = z.object({
  gauges: z.array(
    z.object({
      via: z.enum(vias),
      label: z.string(),
      used: z.int(),
      limit: z.int(),
      from: z.enum(['usual', 'setting', 'learned']),
      level: z.enum(['good', 'warning', 'alarm']),
      levelLabel: z.string(),
      closedUntil: instant.nullable(),
    }),
  ),
});

const testSchema = z.object({
  id: z.string(),
  kindLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  reason: z.string().nullable(),
  createdAt: instant,
});

export const testsSchema = z.object({
  /** Until when the actor's own WeChat takes examples; null before it typed a code. */
  receivesUntil: instant.nullable(),
  kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
  rows: z.array(testSchema),
});

/** Eight digits to be typed in the chat, after 测试码. */
export const testCodeSchema = z.object({ code: z.string(), expiresAt: instant });

export const testSendSchema = z.strictObject({
  kind: z.string('请选择一种消息。').regex(/^[A-Za-z]{1,60}$/, '请选择一种消息。'),
});

export const testAnswerSchema = testSchema;

export const templatesSchema = z.object({
  /** Null when WeChat does not answer; empty without an account of one's own. */
  checks: z

    .array(
      z.object({
        app: z.enum(['account', 'mini']),
        name: z.string(),
        title: z.string().nullable(),
        problem: z.string(),
      }),
    )
    .nullable(),
});
