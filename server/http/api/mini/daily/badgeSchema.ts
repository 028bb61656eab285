import { z } from 'zod';

const code = z.object({
  /** The code as a picture, a data URL. */
  picture: z.string(),
});

export const badgeSchema = z.object({
  badge: z
    .object({
      /** Why there is none; null when there is one. */
      problem: z.enum(['not_in_force', 'no_certificate']).nullable(),
      supervisor: z.string(),
      duty: z.enum(['must_show', 'must_carry']).nullable(),
      name: z.string(),
      issuer: z.string(),
      termStart: z.string(),
      termEnd: z.string(),
      photoUrl: z.string().nullable(),
      certificates: z.array(z.object({ id: z.string(), kind: z.string(), no: z.string() })),
      /** One after another, each for `seconds` from when this answer came. */
      codes: z.array(code),
      seconds: z.int(),
    })
    .nullable(),
});

export const idSchema = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
