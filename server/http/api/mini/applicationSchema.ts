import { z } from 'zod';
import { applicationStatuses } from '../../../domain/applications/machine.ts';
import { answers, formRef } from './schema.ts';

const instant = z.iso.datetime();

export const ownApplicationsSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      status: z.enum(applicationStatuses),
      statusLabel: z.string(),
      submittedAt: instant,
      updatedAt: instant,
      reason: z.string().nullable(),
      mayWithdraw: z.boolean(),
      /** Of one that was given back: what is to be corrected, and what was filled in. */
      returned: z
        .object({ fields: z.array(z.string()), form: formRef, mode: z.string(), answers })
        .nullable(),
    }),
  ),
  /** The ways in which they can apply now; none while an application of theirs is open. */
  ways: z.array(
    z.object({
      mode: z.string(),
      label: z.string(),
      call: z.object({ id: z.string(), title: z.string(), closesOn: z.iso.date() }).nullable(),
    }),
  ),
  /** The unit that they deal with. */
  unit: z.object({ name: z.string(), phone: z.string().nullable() }),
});

/** A fresh code of `wx.login`, for the content check of what may be published; without one it is skipped (ADR 21). */
const loginCode = z.string().max(128).optional();

export const applicationSchema = z.strictObject({
  clientId: z.uuid(),
  mode: z.string().min(1, '请选择报名方式。').max(40),
  callId: z.string().max(100).optional(),
  form: formRef,
  answers,
  loginCode,
});
export const correctionSchema = z.strictObject({ clientId: z.uuid(), form: formRef, answers, loginCode });
export const matterReceiptSchema = z.object({ no: z.string(), text: z.string() });
