import { z } from 'zod';
import { homeAreas, homeKinds, waitingKinds } from '../../../queries/mini/types.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

export const meSchema = z.object({
  kind: z.enum(homeKinds),
  /** Whether the official account knows this person. */
  linked: z.boolean(),
  /** Of a supervisor in force. */
  name: z.string().nullable(),
  unit: z.object({ name: z.string(), phone: z.string().nullable() }),
  term: z
    .object({
      no: z.string(),
      statusLabel: z.string(),
      termStart: day,
      termEnd: day,
      inForce: z.boolean(),
    })
    .nullable(),
  /** What waits for them, the most urgent in front. */
  waiting: z.array(z.object({ kind: z.enum(waitingKinds), no: z.string().nullable(), count: z.int() })),
  /** The parts of the mini program that are open to them. */
  areas: z.array(z.enum(homeAreas)),
});

/** Eight digits to be typed in the chat, after 关联码. */
export const linkCodeSchema = z.object({ code: z.string(), expiresAt: instant });
