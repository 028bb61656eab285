import { z } from 'zod';
import { shownInvitationStates } from '../../../presenters/invitation.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const listQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const instant = z.iso.datetime();

export const listSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      modeLabel: z.string(),
      unitKind: z.string().nullable(),
      unit: z.string(),
      contact: z.string(),
      candidate: z.string().nullable(),
      state: z.enum(shownInvitationStates),
      stateLabel: z.string(),
      applicationNo: z.string().nullable(),
      createdAt: instant,
      expiresAt: instant,
    }),
  ),
  nextCursor: z.string().nullable(),
  modes: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      unitKinds: z.array(z.string()),
      unitArticle: z.string().nullable(),
    }),
  ),
});

export const inviteSchema = z.strictObject({
  mode: z.string('请选择方式。').min(1, '请选择方式。').max(64),
  unitKind: z.string().max(64).optional(),
  unit: z.string('请填写单位名称。').trim().min(2, '请填写单位名称。').max(100, '单位名称最多 100 字。'),
  contact: z
    .string('请填写联系人和电话。')
    .trim()
    .min(2, '请填写联系人和电话。')
    .max(100, '联系人和电话最多 100 字。'),
  candidate: z.string().trim().max(50, '人选姓名最多 50 字。').optional(),
});

/** The code is shown this once. */
export const invitedSchema = z.object({ no: z.string(), code: z.string(), expiresAt: instant });
