import { z } from 'zod';
import { miniDraftPurposes } from '../../../domain/miniDraftPurposes.ts';
import { answers, formRef } from './schema.ts';

export const draftPurposeSchema = z.object({ purpose: z.enum(miniDraftPurposes) });

const draft = z.strictObject({
  form: formRef,
  /** How it will be handed in, such as the recruitment mode and the call. */
  about: z.record(z.string().max(40), z.string().max(100)),
  answers,
  /** The section that was open. */
  step: z.int().min(0).max(100),
  clientId: z.uuid(),
});
const revision = z.int('请带上草稿的版本号。').min(0);

/** `revision`: of the state that this one grew from, 0 for the first. */
export const savedDraftSchema = z.strictObject({ revision, draft });
export const revisionSchema = z.object({ revision });
export const draftSchema = z.object({ revision, savedAt: z.iso.datetime(), draft });
export type MiniDraftBody = z.infer<typeof draft>;
