import { z } from 'zod';
import { publicationStates } from '../../../domain/chatTexts/versions.ts';
import { problemsSchema, versionShape, whySchema } from '../chatVersions/schema.ts';

export const keySchema = z.object({ key: z.string().regex(/^[\w-]{1,64}\.[a-z]{2,20}$/) });

const leafShape = {
  name: z.string().max(200),
  type: z.enum(['click', 'view']).optional(),
  key: z.string().max(40).optional(),
  url: z.string().max(2_000).optional(),
};
/** Two levels; everything else is said by the rules of menus. */
const buttons = z
  .array(z.strictObject({ ...leafShape, sub_button: z.array(z.strictObject(leafShape)).max(20).optional() }))
  .max(20);

const publicationShape = {
  key: z.string(),
  accountName: z.string(),
  label: z.string(),
  about: z.string(),
  state: z.enum(publicationStates),
  stateLabel: z.string(),
  reason: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
};

export const listSchema = z.object({
  rows: z.array(z.object({ ...publicationShape, isOwn: z.boolean(), isWaiting: z.boolean() })),
});

export const detailSchema = z.object({
  ...publicationShape,
  button: buttons,
  ours: buttons,
  /** What a button may start, by the word that does the same. */
  choices: z.array(z.object({ key: z.string(), label: z.string() })),
  /** Hosts of pages; a dot in front stands for everything under it. */
  hosts: z.array(z.string()),
  versions: z.array(z.object({ ...versionShape, button: buttons })),
});

export const previewSchema = z.strictObject({ button: buttons });
export const previewedSchema = z.object({ problems: problemsSchema });
export const proposeSchema = z.strictObject({ button: buttons, why: whySchema });
