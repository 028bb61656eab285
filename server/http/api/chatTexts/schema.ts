import { z } from 'zod';
import { problemsSchema, versionShape, whySchema } from '../chatVersions/schema.ts';

export const keySchema = z.object({ key: z.string().regex(/^[a-zA-Z]{2,30}\.[a-zA-Z]{2,30}$/) });

const placeShape = { key: z.string(), topic: z.string(), title: z.string(), about: z.string() };

export const listSchema = z.object({
  rows: z.array(z.object({ ...placeShape, text: z.string(), isOwn: z.boolean(), isWaiting: z.boolean() })),
});

export const detailSchema = z.object({
  ...placeShape,
  text: z.string(),
  ours: z.string(),
  isOwn: z.boolean(),
  keep: z.array(z.string()),
  maxBytes: z.number(),
  placeholders: z.array(z.object({ name: z.string(), label: z.string(), required: z.boolean() })),
  versions: z.array(
    z.object({
      ...versionShape,
      text: z.string(),
      /** As people would read it. */
      sample: z.string(),
    }),
  ),
});

// What is too long for its place is said by the rules of the text; this only keeps floods out.
const text = z.string('请写上内容。').max(5_000, '太长了，最多 5000 字。');
export const previewSchema = z.strictObject({ text });
export const previewedSchema = z.object({
  sample: z.string(),
  bytes: z.number(),
  maxBytes: z.number(),
  problems: problemsSchema,
});
export const proposeSchema = z.strictObject({ text, why: whySchema });
