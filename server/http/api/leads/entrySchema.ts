import { z } from 'zod';
import { enteredChannels } from '../../../domain/leads/channels.ts';

/** Definitions of the form engine (`FormDefinition`); whoever renders them knows their shape. */
export const entryFormsSchema = z.object({ lead: z.unknown(), identity: z.unknown() });

const answers = z.record(z.string().max(64), z.unknown(), '请填写内容。');
export const entrySchema = z.strictObject({
  channel: z.enum(enteredChannels, '请选择怎样收到的。'),
  /** Now, when it is left out. */
  receivedAt: z.iso.datetime('请填写收到的时间。').optional(),
  answers,
  identity: answers,
});
export const enteredSchema = z.object({ no: z.string(), claimCode: z.string().nullable() });
