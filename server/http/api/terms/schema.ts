import { z } from 'zod';
import { dismissalDecisions } from '../../../commands/terms/decideDismissal.ts';
import { appointmentStatuses } from '../../../domain/appointments/machine.ts';
import { afterTermDecisions } from '../../../profiles/decisions/afterTerm.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });

export const listQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

const status = z.enum(appointmentStatuses);
const instant = z.iso.datetime();
const day = z.iso.date();

export const expiringSchema = z.object({
  rows: z.array(
    z.object({
      ...{ no: z.string(), name: z.string(), status, statusLabel: z.string(), termStart: day, termEnd: day },
      ...{ daysLeft: z.number(), consentLabel: z.string() },
    }),
  ),
  nextCursor: z.string().nullable(),
});

const act = z.object({ ok: z.boolean(), reason: z.string().nullable(), basis: z.string().nullable() });
const text = z.string().nullable();

export const termSchema = z.object({
  ...{ no: z.string(), revision: z.number(), status, statusLabel: z.string(), name: z.string() },
  ...{ termNo: z.number(), termStart: day, termEnd: day, inForce: z.boolean(), daysLeft: z.number() },
  renewed: z.boolean(),
  consent: z
    .object({ state: z.enum(['asked', 'given', 'declined']), label: z.string(), at: instant })
    .nullable(),
  consentNote: text,
  resignation: z.object({ askedAt: instant, reason: text }).nullable(),
  resignationReply: text,
  end: z.object({ on: day, basis: text, reason: text }).nullable(),
  offboardedAt: instant.nullable(),
  needRequired: z.boolean(),
  acts: z.object({
    ...{ recordConsent: act, renew: act, decideAfterTerm: act, recordResignation: act },
    declineResignation: act,
    ...{ openInquiry: act, closeInquiry: act, proposeDismissal: act, recordReturn: act },
  }),
  grounds: z.array(
    z.object({
      ...{ code: z.string(), label: z.string(), basis: text },
      findings: z.array(z.object({ finding: z.enum(['serious', 'seriousConsequences']), label: z.string() })),
    }),
  ),
  afterTerm: z.array(z.object({ decision: z.enum(afterTermDecisions), label: z.string(), basis: text })),
  proposal: z
    .object({
      ...{ label: z.string(), basis: text, illegal: z.boolean(), evidence: text, proposedAt: instant },
      ...{ findings: z.array(z.string()), transferNeeded: z.boolean() },
      decisions: z.array(z.object({ decision: z.enum(dismissalDecisions), label: z.string() })),
    })
    .nullable(),
  certificates: z.array(
    z.object({
      ...{ id: z.string(), no: text, kind: z.string(), isOut: z.boolean() },
      ...{ recalledAt: instant.nullable(), recallNote: text },
    }),
  ),
});

/** Words that staff write: at least two characters where something must be said. */
const words = (ask: string) => z.string(ask).trim().min(2, ask).max(500, '最多 500 字。');
/** The `revision` that the person looked at. */
const revision = z.int('缺少版本号，请刷新页面。').min(1);

export const consentSchema = z.strictObject({
  state: z.enum(['given', 'declined'], '请选择同意续聘或不续聘。'),
  note: words('请写明本人意见从哪里得来，例如书面意见、电话记录。'),
  revision,
});
export const renewalSchema = z.strictObject({
  need: z.string().trim().max(500, '最多 500 字。').default(''),
  revision,
});
export const afterTermSchema = z.strictObject({
  decision: z.enum(afterTermDecisions, '请选择续聘、另聘或终止。'),
  note: z.string().trim().max(500, '最多 500 字。').default(''),
  revision,
});
export const resignationSchema = z.strictObject({
  reason: z.string().trim().max(500, '最多 500 字。').optional(),
  revision,
});
export const resignationReplySchema = z.strictObject({
  reason: words('请写明不予办理的原因，本人会看到这段话。'),
  revision,
});
export const inquirySchema = z.strictObject({ reason: words('请写明为什么开展核查。'), revision });
export const inquiryClosingSchema = z.strictObject({ note: words('请写明核查结论。'), revision });
export const proposalSchema = z.strictObject({
  ground: z.string('请选择解聘情形。').min(1, '请选择解聘情形。').max(64),
  finding: z.strictObject({ serious: z.boolean().optional(), seriousConsequences: z.boolean().optional() }),
  illegal: z.boolean('请说明是否有违法行为。'),
  evidence: words('请写明事实和证据。'),
  revision,
});
export const dismissalSchema = z.strictObject({
  decision: z.enum(dismissalDecisions, '请选择一种决定。'),
  reason: words('请写明理由；解聘的，本人会看到这段话。'),
  transfer: z
    .strictObject({ to: words('请写明移交给哪个部门。'), matter: words('请写明移交什么。') })
    .optional(),
  revision,
});
export const returnSchema = z.strictObject({
  certificates: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(64),
        lost: z.boolean(),
        note: z.string().trim().max(200, '最多 200 字。').optional(),
      }),
    )
    .max(20),
  revision,
});
export const returnedSchema = z.object({ offboarded: z.boolean() });
export const renewedSchema = z.object({ no: z.string() });
