import { z } from 'zod';
import {
  dialogueClosers,
  dialogueStatuses,
  lineFroms,
  lineStates,
} from '../../../domain/dialogues/states.ts';
import { evidenceKinds } from '../../../domain/evidence/fileTypes.ts';
import { numberSchema, revisionSchema } from '../authorSchema.ts';
import { clockSchema } from '../leads/schema.ts';
import { deliverySchema } from '../matterSchema.ts';
import { everyOf } from '../responseKinds.ts';

const instant = z.iso.datetime();

export const listQuerySchema = z.object({
  status: z.enum(dialogueStatuses, '没有这种状态。').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const row = {
  no: z.string(),
  status: z.enum(dialogueStatuses),
  statusLabel: z.string(),
  takenByName: z.string().nullable(),
  openedAt: instant,
  lastFromPersonAt: instant,
  lastFromStaffAt: instant.nullable(),
  /** Since when the person has had no answer. */
  waitingSince: instant.nullable(),
  closedBy: z.enum(dialogueClosers).nullable(),
  clock: clockSchema.nullable(),
};

export const dialogueListSchema = z.object({
  rows: z.array(z.object(row)),
  counts: everyOf(dialogueStatuses, z.number()),
  nextCursor: z.string().nullable(),
});

const fileSchema = z.object({
  id: z.string(),
  kind: z.enum(evidenceKinds),
  label: z.string(),
  hasPreview: z.boolean(),
  isInfected: z.boolean(),
});

export const dialogueSchema = z.object({
  ...row,
  revision: z.number(),
  mark: z.string(),
  isMine: z.boolean(),
  mayAnswer: z.boolean(),
  lines: z.array(
    z.object({
      id: z.string(),
      from: z.enum(lineFroms),
      text: z.string(),
      at: instant,
      /** Which colleague wrote it. */
      byName: z.string().nullable(),
      /** Only of lines to the person. */
      state: z.enum(lineStates).nullable(),
      stateLabel: z.string().nullable(),
      why: z.string().nullable(),
      lostLabel: z.string().nullable(),
      file: fileSchema.nullable(),
    }),
  ),
  notices: z.array(deliverySchema),
});

/** Another one than that of the dialogue: it has changed. */
export const markSchema = z.object({ mark: z.string() });

export const fileParamsSchema = numberSchema.extend({ id: z.string().max(64) });
export const takeSchema = z.strictObject({ revision: revisionSchema });
export const answerSchema = z.strictObject({
  revision: revisionSchema,
  text: z.string('请写答复。').trim().min(1, '请写答复。').max(3000, '答复太长，请分成几条。'),
});
export const changedSchema = z.object({ revision: z.number() });
export const answeredSchema = z.object({ revision: z.number(), state: z.enum(['pending', 'waiting']) });
