import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../../cases');

const applicationSchema = z.strictObject({
  no: z.string(),
  status: z.string(),
  statusLabel: z.string().optional(),
  reason: z.string().optional(),
  returnedFields: z.array(z.string()).optional(),
  /** `complete` stands for the sample application's answers. */
  answers: z.literal('complete').optional(),
  /** Answers that differ from it. */
  change: z.record(z.string(), z.unknown()).optional(),
});

const appointmentSchema = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    status: z.string(),
    statusLabel: z.string(),
    termStart: z.iso.date(),
    termEnd: z.iso.date(),
    inForce: z.boolean(),
    consent: z.enum(['asked', 'given', 'declined']),
    resigning: z.boolean(),
    resignationReply: z.string(),
  })
  .partial({ consent: true, resigning: true, resignationReply: true });

const unitSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  isCurrent: z.boolean().default(false),
  isChosen: z.boolean().default(false),
});

const activitySchema = z
  .strictObject({
    no: z.string(),
    kindLabel: z.string(),
    title: z.string(),
    place: z.string(),
    startsAt: z.coerce.date(),
    statusLabel: z.string(),
    open: z.boolean(),
    replyLabel: z.string(),
    materials: z.int().optional(),
    asksReason: z.literal(true),
    minutes: z.string(),
  })
  .partial({ minutes: true, asksReason: true });

const documentSchema = z.strictObject({
  no: z.string(),
  kind: z.string(),
  title: z.string(),
  publishedAt: z.coerce.date(),
  text: z.string(),
  read: z.boolean(),
  /** The text this many times over. */
  times: z.number().optional(),
});

const inboxSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  at: z.coerce.date(),
  read: z.boolean(),
  text: z.string(),
  word: z.string().nullable(),
});

const badgeSchema = z.strictObject({
  supervisor: z.string(),
  duty: z.enum(['must_show', 'must_carry']).nullable(),
  certificates: z.array(z.strictObject({ kind: z.string(), no: z.string() })),
  url: z.string().nullable(),
});
const optionSchema = z.strictObject({ id: z.string(), name: z.string(), district: z.string().optional() });

const matterSchema = z
  .strictObject({
    no: z.string(),
    kindLabel: z.string(),
    statusLabel: z.string(),
    submittedAt: z.coerce.date(),
    next: z.string(),
    dueOn: z.iso.date(),
    open: z.boolean(),
    mayObject: z.boolean(),
    messages: z.array(
      z.strictObject({ from: z.enum(['reporter', 'office']), at: z.coerce.date(), text: z.string() }),
    ),
  })
  .partial({ next: true, dueOn: true, mayObject: true });

const recentLeadSchema = z
  .strictObject({
    no: z.string(),
    submittedAt: z.coerce.date(),
    targetKind: z.string(),
    targetName: z.string(),
    institutionId: z.string(),
    codes: z.array(z.string()),
  })
  .partial({ institutionId: true });

const sendSchema = z.enum(['voice', 'video', 'location', 'link', 'file', 'image']);

const returnedReportSchema = z
  .strictObject({
    no: z.string(),
    reason: z.string(),
    returnedAt: z.coerce.date(),
    answers: z.record(z.string(), z.unknown()),
  })
  .partial({ reason: true });

const turnSchema = z.strictObject({
  /** What the staff did before this turn: wrote something that WeChat did not let through, or ended the dialogue. */
  staff: z.union([z.literal('close'), z.strictObject({ id: z.string(), text: z.string() })]).optional(),
  /** Hours that pass before this turn. */
  wait: z.number().optional(),
  say: z.string().optional(),
  /** A stored piece of evidence of that kind; the digit tells files apart. */
  media: z
    .string()
    .regex(/^(?:image|voice|video)\d$/)
    .optional(),
  /** `ok` is a good photo; anything else a fault of the shell, or `nothing` for no file. */
  image: z.enum(['ok', 'nothing', 'too_large', 'not_image', 'download_failed']).optional(),
  /** What the platform heard in the voice message `media`, or in one without its file (`send`). */
  heard: z.string().optional(),
  /** The id of the choice that was tapped. */
  menuId: z.string().optional(),
  /** From this turn on the term of `given.appointment` is over. */
  term: z.literal('ended').optional(),
  send: sendSchema.optional(),
  event: z.enum(['subscribe', 'unsubscribe', 'scan', 'click', 'view', 'other']).optional(),
  key: z.string().optional(),
  expect: z.strictObject({
    /** Fragments of the reply. */
    reply: z.array(z.string()).optional(),
    /** Fragments that must not be in it. */
    not: z.array(z.string()).optional(),
    silent: z.literal(true).optional(),
    /** Dotted paths into the state; null for absent. */
    state: z.record(z.string(), z.unknown()).optional(),
    /** Parts of the effects, in order; without it there must be none. */
    effects: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
});

const conversationSchema = z.strictObject({
  title: z.string(),
  given: z
    .strictObject({
      /** Start in the middle of an application, at this field or at `summary`. */
      at: z.string().optional(),
      draft: z.record(z.string(), z.unknown()).optional(),
      applications: z.array(applicationSchema).optional(),
      openCalls: z
        .array(z.strictObject({ id: z.string(), title: z.string(), closesOn: z.iso.date() }))
        .optional(),
      /** Rule-set of the bureau; without it the first one that has a printed form. */
      profile: z.string().optional(),
      appointment: appointmentSchema.optional(),
      units: z.array(unitSchema).optional(),
      activities: z.array(activitySchema).optional(),
      documents: z.array(documentSchema).optional(),
      /** Newest first. */
      inbox: z.array(inboxSchema).optional(),
      badge: badgeSchema.optional(),
      /** What the code in any message of this case stands for; none: every code is wrong. */
      invitation: z
        .strictObject({
          id: z.string(),
          mode: z.string(),
          state: z.enum(['open', 'used', 'revoked', 'expired']),
          otherUnit: z.strictObject({ id: z.string(), name: z.string() }).optional(),
        })
        .optional(),
      /** What a binding code in a message of this case stands for; none: every code is wrong. */
      binding: z.strictObject({ supervisorId: z.string(), no: z.string(), bureau: z.string() }).optional(),
      /** What a scene that ends with `GOOD` stands for; every other scene is unknown. */
      qrCode: z
        .strictObject({
          id: z.string(),
          kind: z.enum(['unit', 'call', 'institution']),
          state: z.enum(['open', 'revoked', 'expired']),
          unit: z.strictObject({ id: z.string(), name: z.string() }),
          call: z.strictObject({ id: z.string(), title: z.string() }),
          institution: optionSchema,
        })
        .partial({ call: true, institution: true })
        .optional(),
      /** The person followed before and had left. */
      left: z.literal(true).optional(),
      noPhone: z.literal(true).optional(),
      /** Of the bureau; it is 2026-11-23, a Monday, when a case begins. */
      officeHours: z
        .array(z.strictObject({ weekday: z.number(), from: z.string(), to: z.string() }))
        .optional(),
      /** Something half filled was purged meanwhile. */
      purged: z.literal(true).optional(),
      /** What a text of two signs or more finds, by any part of the name. */
      institutions: z.array(optionSchema).optional(),
      focusClaims: z
        .array(z.strictObject({ no: z.string(), name: z.string(), state: z.string() }))
        .optional(),
      ownMatters: z.array(matterSchema).optional(),
      /** What the claim code 1234567890123456 stands for; every other code is wrong. */
      claimedMatter: matterSchema.optional(),
      recentLeads: z.array(recentLeadSchema).optional(),
      returnedReports: z.array(returnedReportSchema).optional(),
      /** Those with `byCode` are there only while the case of the right claim code is open. */
      rewards: z
        .array(
          z.strictObject({
            no: z.string(),
            claimBy: z.iso.date().optional(),
            byCode: z.literal(true).optional(),
            stands: z.string().optional(),
            mayRefuse: z.literal(true).optional(),
            mayCollect: z.literal(true).optional(),
          }),
        )
        .optional(),
      /** Lines of the staff that wait when the case begins. */
      waitingAnswers: z.array(z.strictObject({ id: z.string(), text: z.string() })).optional(),
      yearList: z.strictObject({ year: z.number(), total: z.number() }).optional(),
    })
    .optional(),
  turns: z.array(turnSchema).min(1),
});

const fieldCasesSchema = z.strictObject({
  type: z.string(),
  /** Key of a field of the application form with that type, or of `field`. */
  key: z.string(),
  /** Rule-set whose form has it, where it is not the first one's. */
  profile: z.string().optional(),
  /** Settings of a field of its own, for types that the application form does not have. */
  field: z.record(z.string(), z.unknown()).optional(),
  accepts: z.array(
    z.strictObject({
      say: z.string().optional(),
      send: sendSchema.optional(),
      value: z.unknown(),
      answers: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  refuses: z
    .array(
      z.strictObject({ say: z.string().optional(), send: sendSchema.optional(), says: z.array(z.string()) }),
    )
    .min(1),
});

export type ConversationCase = z.infer<typeof conversationSchema>;
export type TurnCase = ConversationCase['turns'][number];
export type FieldCases = z.infer<typeof fieldCasesSchema>;

/** Every conversation of `test/cases/conversations`, by file. */
export function conversationCases(): { file: string; cases: ConversationCase[] }[] {
  return read('conversations').map(({ file, json }) => ({
    file,
    cases: z.array(conversationSchema).parse(json),
  }));
}

/** What each field type takes and refuses, from `test/cases/fields`. */
export function fieldCases(): FieldCases[] {
  return read('fields').map(({ json }) => fieldCasesSchema.parse(json));
}

function read(kind: string): { file: string; json: unknown }[] {
  const files = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.json'));
  return files.map((file) => ({ file, json: JSON.parse(readFileSync(join(folder, kind, file), 'utf8')) }));
}
