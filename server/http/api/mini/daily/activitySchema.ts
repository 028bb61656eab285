import { z } from 'zod';
import { replyStates } from '../../../../domain/activities/replies.ts';
import { clientId } from './matterSchema.ts';

/** A form that was filled in, and the definition that was seen. */
export const filledSchema = z.strictObject({
  clientId,
  form: z.strictObject({ id: z.string().max(60), version: z.int().min(1) }),
  answers: z.record(z.string().max(60), z.unknown()),
});

const activity = z.object({
  no: z.string(),
  kindLabel: z.string(),
  statusLabel: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  replyBy: z.string().nullable(),
  agenda: z.string().nullable(),
  reply: z.enum(replyStates),
  replyLabel: z.string(),
  reason: z.string().nullable(),
  /** Whether they came; null until somebody noted it. */
  attended: z.boolean().nullable(),
  minutes: z.string().nullable(),
  /** Documents that go with it; they open as documents do. */
  materials: z.array(z.object({ no: z.string(), kind: z.string(), title: z.string(), read: z.boolean() })),
  cancelReason: z.string().nullable(),
  mayReply: z.boolean(),
  mayCheckIn: z.boolean(),
});
export const activitySchema = activity;
export const activitiesSchema = z.object({ rows: z.array(activity) });

/** What was scanned, as it stood in the code. */
export const checkInSchema = z.strictObject({
  clientId,
  scanned: z.string('请扫屏幕上的签到码。').trim().min(1, '请扫屏幕上的签到码。').max(500),
});
export const checkedInSchema = z.object({ no: z.string(), title: z.string() });
