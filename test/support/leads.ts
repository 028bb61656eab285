import type { StaffContext } from '../../server/commands/context.ts';
import { type LeadSubmission, submitLead } from '../../server/commands/leads/submitLead.ts';
import { type StepRequest, takeStep } from '../../server/commands/leads/takeStep.ts';
import type { LeadMove } from '../../server/domain/leads/machine.ts';
import { beijingDay } from '../../server/domain/time.ts';
import type { Answers } from '../../server/forms/engine/index.ts';
import { Lead, type LeadDoc } from '../../server/models/lead.ts';
import type { Corps } from './termWorld.ts';

/** Answers that the form of leads accepts, about a hospital that is not in our list. */
export function leadAnswers(changes: Record<string, unknown> = {}): Answers {
  return {
    targetKind: '医疗机构',
    institution: { name: '某某镇卫生院' },
    region: '城关镇',
    period: { from: '2026-09-01', to: '2026-09-10' },
    eventKind: '门诊',
    patientConsent: { agreed: false, at: '2026-09-11T00:00:00Z' },
    otherViolation: '收取没有做过的治疗费用',
    facts: '九月份我陪母亲看病，发现清单上有三次没有做过的理疗，每次六十元。',
    noEvidenceReason: '清单在母亲手里，可以补交。',
    howKnown: '亲身经历',
    reportedElsewhere: false,
    interest: false,
    ...changes,
  };
}

/** Answers about who reports. */
export const identities = {
  anonymous: { identity: '匿名', remember: false, wantsReward: false },
  remembered: { identity: '匿名', remember: true, wantsReward: false },
  named: {
    ...{ identity: '实名', name: '王小翠', wantsReward: false },
    mobile: { number: '13912345678', verified: false },
  },
  supervisor: { identity: '监督员实名', wantsReward: false },
} as const satisfies Record<string, Answers>;

/** What a test may decide about a lead. */
export type LeadChanges = Partial<Omit<LeadSubmission, 'answers'>> & { answers?: Record<string, unknown> };

/** Somebody hands in a lead by chat. */
export async function handIn(
  { services }: Corps,
  bureauId: string,
  { answers, ...changes }: LeadChanges = {},
): Promise<LeadDoc> {
  const no = services.ids.matter('XS', beijingDay(services.clock.now()));
  const identity = changes.identity ?? identities.named;
  await submitLead(services, {
    ...{ no, bureauId, personId: services.ids.uuid(), channel: 'chat', form: { id: 'lead', version: 1 } },
    ...{ answers: leadAnswers(answers), identity, evidenceOwner: 'nobody', confirmedNew: true },
    ...(identity.identity === '匿名' ? { claimCode: services.ids.claimCode() } : {}),
    ...changes,
  });
  return leadOf(no);
}

/** A lead as it stands now. */
export async function leadOf(no: string): Promise<LeadDoc> {
  const lead = await Lead.findOne({ no }).lean();
  if (!lead) throw new Error(`no lead ${no}`);
  return lead;
}

/** A step at the revision that stands now. */
export async function step<M extends LeadMove>(
  context: StaffContext,
  no: string,
  name: M,
  input: StepRequest<M>['input'],
): Promise<LeadDoc> {
  const { revision } = await leadOf(no);
  await takeStep(context, { no, step: name, revision, input });
  return leadOf(no);
}
