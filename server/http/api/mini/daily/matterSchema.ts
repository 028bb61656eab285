import { z } from 'zod';

const instant = z.iso.datetime();

/** The program's own id of a write: sent again, it changes nothing more. */
export const clientId = z.uuid('请重新打开这一页再提交。');

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

/** A write that says nothing but which. */
export const onceSchema = z.strictObject({ clientId });

const row = z.object({
  no: z.string(),
  kindLabel: z.string(),
  statusLabel: z.string(),
  submittedAt: instant,
  next: z.string().nullable(),
  /** What only this person can do. */
  action: z.enum(['claimReward', 'resubmit', 'explain']).nullable(),
  dueOn: z.iso.date().nullable(),
  /** When the bureau last wrote: unread, unless the phone has shown it since. */
  lastAnswerAt: instant.nullable(),
});
export const mattersSchema = z.object({ rows: z.array(row) });

export const matterSchema = row.extend({
  mayWrite: z.boolean(),
  mayObject: z.boolean(),
  /** Oldest first; `label` says why the bureau wrote. */
  messages: z.array(
    z.object({
      from: z.enum(['reporter', 'office']),
      at: instant,
      text: z.string(),
      label: z.string().nullable(),
    }),
  ),
});

export const sayingSchema = z.strictObject({
  clientId,
  text: z.string('请写内容。').trim().min(1, '请写内容。').max(3000, '最多 3000 字。'),
  dissatisfied: z.boolean().optional(),
});

export const openingsSchema = z.object({
  rows: z.array(z.object({ no: z.string(), purposeLabel: z.string(), at: instant })),
});
