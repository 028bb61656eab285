import { z } from 'zod';
import { unitOpinionStates } from '../../../domain/applications/opinionStates.ts';

const ground = z.object({
  code: z.string(),
  article: z.string(),
  kindLabel: z.string(),
  label: z.string(),
});

/** The clauses offered for screening, and the one that was used. */
export const screeningSchema = z.object({ grounds: z.array(ground), ground: ground.nullable() });

export const pointsSchema = z.strictObject({
  criterion: z.string().min(1).max(64),
  points: z.int('请打 1 到 5 分。').min(1, '请打 1 到 5 分。').max(5, '请打 1 到 5 分。'),
});

/** The scoring sheet of one application. */
export const scoringSchema = z.object({
  article: z.string().nullable(),
  criteria: z.array(z.string()),
  canScore: z.boolean(),
  mine: z.object({ points: z.array(pointsSchema), note: z.string() }).nullable(),
  averages: z.array(z.object({ criterion: z.string(), average: z.number() })),
  sheets: z.array(z.object({ by: z.string(), points: z.array(pointsSchema), note: z.string() })),
  priority: z
    .object({ article: z.string(), all: z.array(z.string()), matched: z.array(z.string()) })
    .nullable(),
});

/** What was asked of the unit, and its answer. */
export const unitOpinionSchema = z.object({
  article: z.string(),
  canAsk: z.boolean(),
  links: z.array(
    z.object({
      unit: z.string(),
      state: z.enum(unitOpinionStates),
      stateLabel: z.string(),
      expiresOn: z.iso.date(),
      createdAt: z.iso.datetime(),
      answeredAt: z.iso.datetime().nullable(),
      answer: z
        .object({
          verdict: z.enum(['agree', 'decline']),
          opinion: z.string(),
          signer: z.string(),
          post: z.string(),
        })
        .nullable(),
    }),
  ),
});
