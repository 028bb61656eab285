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

/** Eight digits to be typed in the chat, after 关联码. */
export const linkCodeSchema = z.object({ code: z.string(), expiresAt: instant });
