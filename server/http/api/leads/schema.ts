import { z } from 'zod';
import { enteredChannels } from '../../../domain/leads/channels.ts';
import { identityPurposeNames } from '../../../domain/leads/identity.ts';
import { leadMoveNames, leadStatuses } from '../../../domain/leads/machine.ts';
import type { toldWays } from '../../../domain/leads/messages.ts';
import { targetKinds } from '../../../domain/leads/targetKind.ts';
import { deliverySchema, historyEntrySchema } from '../matterSchema.ts';
import { everyOf } from '../responseKinds.ts';

const instant = z.iso.datetime();

export const numberSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
export const requestParamsSchema = z.object({
  no: z.string().regex(/^[A-Z0-9]{4,32}$/),
  id: z.string().max(64),
});
export const listQuerySchema = z.object({
  status: z.enum([...leadStatuses, 'open'], '没有这种状态。').optional(),
  target: z.enum(targetKinds, '没有这类对象。').optional(),
  mine: z.stringbool('请写 true 或 false。').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

export const clockSchema = z.object({
  kind: z.string(),
  label: z.string(),
  state: z.string(),
  limitOn: z.string().nullable(),
  daysLeft: z.number().nullable(),
  unit: z.string(),
  isSoft: z.boolean(),
  isLate: z.boolean(),
  isUnknown: z.boolean(),
  earliestOn: z.string().nullable(),
  source: z.string(),
});

const row = {
  no: z.string(),
  status: z.enum(leadStatuses),
  statusLabel: z.string(),
  target: z.enum(targetKinds),
  targetLabel: z.string(),
  institutionName: z.string().nullable(),
  codes: z.array(z.object({ code: z.string(), label: z.string() })),
  channelLabel: z.string(),
  standingLabel: z.string(),
  deskLabel: z.string(),
  receivedAt: instant,
  updatedAt: instant,
  assigneeName: z.string().nullable(),
  delayed: z.boolean(),
  /** What to look at first, in words. */
  flags: z.array(z.string()),
  outcomeLabel: z.string().nullable(),
};
export const leadListSchema = z.object({
  rows: z.array(
    z.object({
      ...row,
      clock: clockSchema.nullable(),
      /** In words: nothing was done or said for long; null while that is not so. */
      silent: z.string().nullable(),
    }),
  ),
  counts: everyOf(leadStatuses, z.number()),
  nextCursor: z.string().nullable(),
});

const item = z.object({ key: z.string(), label: z.string(), value: z.string() });
export const leadSchema = z.object({
  ...row,
  revision: z.number(),
  actFrom: z.string(),
  actTo: z.string(),
  natureLabel: z.string().nullable(),
  lossYuan: z.number().nullable(),
  wantsReward: z.boolean(),
  masterNo: z.string().nullable(),
  /** `owed`: its reporter wrote and has no answer yet. */
  merged: z.array(z.object({ no: z.string(), receivedAt: instant, owed: z.boolean() })),
  items: z.array(item),
  steps: z.array(z.object({ name: z.enum(leadMoveNames), label: z.string() })),
  clocks: z.array(clockSchema),
  messages: z.array(
    z.object({
      id: z.string(),
      direction: z.string(),
      title: z.string(),
      text: z.string(),
      at: instant,
      byName: z.string().nullable(),
      toldLabel: z.string().nullable(),
      /** Nobody told the reporter yet: staff ring up or write, and record it. */
      needsTelling: z.boolean(),
    }),
  ),
  evidence: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      size: z.number(),
      sha256: z.string(),
      scanState: z.string(),
      scanLabel: z.string(),
      hasPreview: z.boolean(),
      noPreview: z.string().nullable(),
      at: instant,
    }),
  ),
  transfers: z.array(
    z.object({ id: z.string(), kindLabel: z.string(), to: z.string(), at: instant, byName: z.string() }),
  ),
  identityRequests: z.array(
    z.object({
      id: z.string(),
      purposeLabel: z.string(),
      note: z.string(),
      askedBy: z.string(),
      askedAt: instant,
      stateLabel: z.string(),
      decidedBy: z.string().nullable(),
      expiresAt: instant.nullable(),
      openings: z.number(),
      mayDecide: z.boolean(),
      mayOpen: z.boolean(),
    }),
  ),
  mayAskIdentity: z.boolean(),
  /** For those who judge it. */
  reward: z.object({ no: z.string(), statusLabel: z.string() }).nullable(),
  mayTell: z.boolean(),
  mayNote: z.boolean(),
  deliveries: z.array(deliverySchema),
  history: z.array(historyEntrySchema),
});

const words = (least: number) =>
  z.string('请写内容。').trim().min(least, `请至少写 ${least} 个字。`).max(3000, '最多 3000 字。');
export const textSchema = z.strictObject({ text: words(2) });
export const toldSchema = z.strictObject({
  messageId: z.string().min(1).max(64),
  by: z.enum(
    ['phone', 'letter', 'visit'] satisfies Exclude<(typeof toldWays)[number], 'inbox'>[],
    '请选择怎样告知的。',
  ),
});
export const identityRequestSchema = z.strictObject({
  purpose: z.enum(identityPurposeNames, '请选择用途。'),
  note: words(5),
});
export const identityDecisionSchema = z.strictObject({ approved: z.boolean('请选择是否同意。') });
export const identitySchema = z.object({
  name: z.string(),
  mobile: z.string(),
  coReporters: z.string(),
  supervisorNo: z.string().nullable(),
  author: z.object({ name: z.string(), contact: z.string(), consents: z.boolean() }).nullable(),
});
export const createdSchema = z.object({ id: z.string() });
export const slipSchema = z.object({ text: z.string() });
export const steppedSchema = z.object({ status: z.enum(leadStatuses), revision: z.number() });
export const exclusionSchema = z.strictObject({ staffId: z.string().min(1, '请选择工作人员。').max(64) });
export const revisionSchema = z.int('缺少版本号，请刷新页面。').min(1);

export const optionsSchema = z.object({
  handlers: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Who may be named as an officer of an investigation. */
  officers: z.array(z.object({ id: z.string(), name: z.string() })),
  bureaus: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What may be about the same matter, by number. */
  similar: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whom the head may take out of it. */
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
});

const answers = z.record(z.string().max(60), z.unknown());
export const entrySchema = z.strictObject({
  channel: z.enum(enteredChannels, '请选择是怎样收到的。'),
  receivedAt: z.iso.datetime({ offset: true, error: '请填写收到的时间。' }).optional(),
  /** The client's own id of it: sent again, it makes no second lead. */
  clientId: z.uuid().optional(),
  answers,
  /** Answers about who reports; they go into the vault. */
  identity: answers,
});
export const enteredSchema = z.object({
  no: z.string(),
  claimCode: z.string().nullable(),
  receipt: z.string(),
});
export const formsSchema = z.object({ lead: z.unknown(), identity: z.unknown() });
