import { z } from 'zod';
import { answers, formRef } from './schema.ts';

export const handedReportSchema = z.strictObject({ clientId: z.uuid(), form: formRef, answers });

export const returnedReportsSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      form: formRef,
      answers,
      reason: z.string().nullable(),
      returnedAt: z.iso.datetime(),
    }),
  ),
});

export const opinionSchema = z.strictObject({
  clientId: z.uuid(),
  form: formRef,
  answers,
  /** Answers about the writer of a relayed letter. */
  letter: answers.default({}),
});
