import { z } from 'zod';

const row = z.object({
  no: z.string(),
  kind: z.string(),
  title: z.string(),
  publishedAt: z.iso.datetime(),
  read: z.boolean(),
});
export const documentsSchema = z.object({ rows: z.array(row) });
export const documentSchema = row.extend({
  text: z.string(),
  sourceNo: z.string().nullable(),
  sourceDate: z.string().nullable(),
});
