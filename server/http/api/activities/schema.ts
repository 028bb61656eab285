import { z } from 'zod';
import { activityKindNames } from '../../../domain/activities/kinds.ts';
import { activityStatuses } from '../../../domain/activities/machine.ts';
import { replyAnswers, replyStates } from '../../../domain/activities/replies.ts';
import { documentStatuses } from '../../../domain/documents/machine.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
export const limit = z.coerce
  .number('每页条数要用数字。')
  .int()
  .min(1)
  .max(100, '每页最多 100 条。')
  .default(20);
export const pageQuerySchema = z.object({ cursor: z.string().max(200).optional(), limit });
export const instant = z.iso.datetime();
export const day = z.iso.date('日期要写成 2026-01-31 这样。');
export const revision = z.int('缺少版本号，请刷新页面。').min(1);
export const sentence = (label: string, max: number) =>
  z.string(`请填写${label}。`).trim().min(2, `请填写${label}。`).max(max, `${label}最多 ${max} 字。`);

const status = z.enum(activityStatuses);
const ids = z.array(z.string().max(64)).max(500, '一次最多 500 人，请分批登记。');

export const listQuerySchema = pageQuerySchema.extend({
  status: z.enum(activityStatuses, '没有这种状态，请从列表里选。').optional(),
});

const rowShape = {
  no: z.string(),
  kind: z.enum(activityKindNames),
  kindLabel: z.string(),
  status,
  statusLabel: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  invitedCount: z.number(),
  attendedCount: z.number(),
};

export const listSchema = z.object({
  rows: z.array(z.object(rowShape)),
  kinds: z.array(
    z.object({ kind: z.enum(activityKindNames), label: z.string(), basis: z.string().nullable() }),
  ),
  nextCursor: z.string().nullable(),
});

export const planSchema = z.strictObject({
  kind: z.enum(activityKindNames, '请选择活动类别。'),
  title: sentence('活动名称', 60),
  place: sentence('地点', 60),
  startsAt: z.iso.datetime({ offset: true, error: '请填写活动时间。' }),
  replyBy: day.optional(),
  agenda: z.string().trim().max(2000, '议程最多 2000 字。').optional(),
  /** Whom an inspection is about, by the code of the bureau's own list. */
  institutionCode: z.string().trim().min(1).max(40).optional(),
});

export const plannedSchema = z.object({ no: z.string() });
export const movedSchema = z.object({ status });

export const detailSchema = z.object({
  ...rowShape,
  revision: z.number(),
  basis: z.string().nullable(),
  replyBy: z.string().nullable(),
  agenda: z.string().nullable(),
  institution: z.object({ code: z.string(), name: z.string() }).nullable(),
  audience: z.enum(['all', 'selection']).nullable(),
  allInvited: z.boolean(),
  counts: z.array(z.object({ state: z.enum(replyStates), label: z.string(), count: z.number() })),
  materials: z.array(
    z.object({
      no: z.string(),
      kind: z.string(),
      title: z.string(),
      status: z.enum(documentStatuses),
      statusLabel: z.string(),
      readCount: z.number(),
    }),
  ),
  mayBindMaterials: z.boolean(),
  minutes: z.string().nullable(),
  opinions: z.array(z.string()),
  /** What supervisors reported of an inspection, as far as the reader may know of it. */
  reports: z.array(z.object({ no: z.string(), statusLabel: z.string() })),
  cancelReason: z.string().nullable(),
  moves: z.array(z.enum(['notify', 'recordAttendance', 'close', 'cancel'])),
});

export const inviteSchema = z.strictObject({
  audience: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({
      kind: z.literal('selection'),
      appointmentNos: z
        .array(z.string().max(32))
        .min(1, '请选择要邀请的监督员。')
        .max(500, '一次最多邀请 500 人；全员参加的请选“全体”。'),
    }),
  ]),
  revision,
});

export const invitationsSchema = z.object({
  rows: z.array(
    z.object({
      supervisorId: z.string(),
      appointmentNo: z.string(),
      name: z.string(),
      state: z.enum(replyStates),
      stateLabel: z.string(),
      reason: z.string().nullable(),
      attended: z.boolean().nullable(),
      hasWechat: z.boolean(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const replySchema = z.strictObject({
  supervisorId: z.string('请选择监督员。').min(1).max(64),
  answer: z.enum(replyAnswers, '请选择参加或不参加。'),
  reason: z.string().trim().max(200, '原因最多 200 字。').optional(),
});

export const attendanceSchema = z.strictObject({
  acceptedCame: z.boolean().default(false),
  present: ids.default([]),
  absent: ids.default([]),
  revision,
});
export const attendedSchema = z.object({ status, attended: z.number() });

export const closeSchema = z.strictObject({
  minutes: sentence('纪要', 10_000),
  opinions: z.array(z.string().max(2000, '每条意见最多 2000 字。')).max(50).default([]),
  revision,
});

export const cancelSchema = z.strictObject({ reason: sentence('取消的原因', 200), revision });

export const cadenceSchema = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      basis: z.string().nullable(),
      times: z.number(),
      minimum: z.boolean(),
      soft: z.boolean(),
      period: z.string(),
      start: z.string(),
      end: z.string(),
      warnOn: z.string(),
      held: z.number(),
      state: z.enum(['met', 'pending', 'warned', 'overdue', 'reminded']),
      stateLabel: z.string(),
    }),
  ),
});

/** Lists in a query are separated by commas: see `wordsOf`. */
const words = z.string().max(400).default('');

/** The words of such a list. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export const selectionQuerySchema = z.object({
  specialties: words,
  groups: words,
  institutionCode: z.string().trim().min(1).max(40).optional(),
  limit,
});

export const selectionSchema = z.object({
  basis: z.object({ words: z.string().nullable(), by: z.array(z.string()) }),
  candidates: z.number(),
  rows: z.array(
    z.object({
      no: z.string(),
      name: z.string(),
      specialties: z.array(z.string()),
      groups: z.array(z.string()),
      reason: z.string(),
    }),
  ),
});

/** A document of the bureau by number. */
export const materialSchema = z.strictObject({
  documentNo: z.string('请选择文件。').regex(/^[A-Z0-9]{4,32}$/, '请选择文件。'),
  revision,
});

/** The code on the screen of the staff; the next one after `renewMs`. */
export const checkInCodeSchema = z.object({
  url: z.string(),
  picture: z.string(),
  until: instant,
  renewMs: z.int(),
});
