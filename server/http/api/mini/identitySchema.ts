import { z } from 'zod';

const instant = z.iso.datetime();
const day = z.iso.date();

export const meSchema = z.object({
  /** Whether the official account knows this person. */
  linked: z.boolean(),
  term: z
    .object({
      no: z.string(),
      statusLabel: z.string(),
      termStart: day,
      termEnd: day,
      inForce: z.boolean(),
    })
    .nullable(),
});

export const mattersSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      kindLabel: z.string(),
      statusLabel: z.string(),
      submittedAt: instant,
      next: z.string().nullable(),
      dueOn: day.nullable(),
    }),
  ),
});

/** Eight digits to be typed in the chat, after 关联码. */
export const linkCodeSchema = z.object({ code: z.string(), expiresAt: instant });
