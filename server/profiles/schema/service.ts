import { z } from 'zod';
import { day, flag, leaf, list, text, words } from './leaf.ts';

const per = z.enum(['year', 'half_year']);
const count = z.number().int().positive();

export const feedback = z
  .strictObject({
    handle: leaf(z.enum(['timely', 'route_to_county_or_section'])),
    reply: leaf(z.enum(['timely', 'required'])),
    explainDelay: leaf(z.enum(['required'])),
    relayedLetters: flag,
    channels: words,
  })
  .readonly();

export const service = z
  .strictObject({
    /** Least number of trainings per period, by level of the appointing unit; null `per`: no cadence. */
    training: leaf(
      list(
        z
          .strictObject({ level: z.string(), times: count.nullable(), per: per.nullable(), min: z.boolean() })
          .readonly(),
      ),
    ),
    trainingTopics: words,
    meeting: leaf(
      z.strictObject({ times: count, per, soft: z.boolean(), includesTraining: z.boolean() }).readonly(),
    ),
    allHandsPerYear: leaf(z.strictObject({ times: count, min: z.boolean() }).readonly()),
    thematic: leaf(z.enum(['optional', 'as_needed'])),
    fundBriefing: flag,
    docs: words,
    institutionList: leaf(z.strictObject({ per, by: z.string() }).readonly()),
    focusUnit: leaf(z.strictObject({ voluntary: z.boolean(), exclusive: z.boolean() }).readonly()),
    selectBy: words,
    /** Kinds of activity of the unit that supervisors take part in, as their duties name them. */
    joins: leaf(list(z.enum(['publicity', 'training', 'seminar', 'inspection']))),
  })
  .readonly();

export const incentive = z.strictObject({ assess: words, output: text }).readonly();

/** Percentages of the case value; yuan. Null where the source is not confirmed. */
const rewardRow = z
  .strictObject({
    from: day.nullable(),
    /** What each percentage is for. */
    labels: list(z.string().min(1)).nullable(),
    pct: list(z.number().positive()).nullable(),
    /** The whole percentage for insiders and competitors, grade by grade. */
    insiderPct: list(z.number().positive().nullable()).nullable(),
    floor: z.number().nonnegative().nullable(),
    cap: z.number().positive().nullable(),
  })
  .readonly();

export const reward = z
  .strictObject({
    rule: words,
    excluded: leaf(list(z.enum(['hired_by_cooperating_insurer']))),
    /** Who the rule that the document cites leaves out; a person finds out whether it holds. */
    ruleExcluded: leaf(
      list(
        z
          .strictObject({ code: z.string(), label: z.string().min(1), kind: z.enum(['must', 'ask']) })
          .readonly(),
      ),
    ),
    scope: words,
    /** Several reporters of one case; null: not confirmed, ask. */
    multiple: leaf(z.enum(['first_only', 'shared'])),
    /** By date of approval (ours), newest first. */
    table: leaf(list(rewardRow)),
    before: leaf(list(rewardRow)),
    successorRule: text,
    fallback: words,
    /** What whoever grades has to know about the rules that are cited, each with its source. */
    notes: leaf(list(z.strictObject({ label: z.string().min(1), article: z.string().min(1) }).readonly())),
    /** Places whose figures must not be used here. */
    notSources: words,
  })
  .readonly();

export const institution = z
  .strictObject({
    complaint: leaf(
      z.enum(['written_then_investigate', 'any_form_then_investigate', 'watch_discipline_only']),
    ),
    noObstruct: leaf(z.enum(['no_obstruct', 'cooperate'])),
  })
  .readonly();

/** Days that no document gives: always `ours`. */
export const sla = z.strictObject({ feedbackDays: leaf(count), reportReturnDays: leaf(count) }).readonly();
