import { DomainError } from '../../domain/errors.ts';
import { leadFacts } from '../../domain/leads/facts.ts';
import { type ReporterIdentity, employerKinds as rewardEmployers } from '../../domain/leads/identity.ts';
import type { LeadStanding } from '../../domain/leads/outcomes.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { cardOf } from '../../queries/appointments/cardOf.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { isRecused } from '../../queries/recusal/isRecused.ts';
import type { Services } from '../context.ts';
import { checkedLead } from './checkedLead.ts';
import { countAgainstFlood } from './countAgainstFlood.ts';
import { recordLead } from './recordLead.ts';
import { refuseSimilar } from './refuseSimilar.ts';

/** How somebody wants to be known, and what they leave for it. */
export interface IdentityChoice {
  choice: LeadStanding;
  name?: string | undefined;
  mobile?: string | undefined;
  /** For the anonymous: whether their WeChat identity may be kept, so that they find the lead again without the code. */
  remember?: boolean | undefined;
  wantsReward?: boolean | undefined;
}

/** A lead as somebody hands it in by chat or mini program. */
export interface LeadSubmission {
  no: string;
  personId: string;
  bureauId: string;
  channel: 'chat' | 'mini';
  form: FormRef;
  answers: Answers;
  identity: IdentityChoice;
  /** For the anonymous; shown to them and stored as a hash. */
  claimCode?: string | undefined;
  /** They were asked whether it is the same matter as before, and said it is a new one. */
  confirmedNew?: boolean | undefined;
  evidenceOwner: string;
}

/**
 * Takes in a lead from anybody (条例 35): supervisors, former ones, the public.
 * @throws DomainError `input.invalid`, `lead.target_closed`, `lead.recused`, `lead.similar`, `lead.too_many`, `lead.no_desk`
 */
export async function submitLead(services: Services, given: LeadSubmission): Promise<void> {
  const { personId, bureauId, identity, ...handed } = given;
  const now = services.clock.now();
  const bureau = await getBureau(bureauId, now);
  const { definition, identityOf } = await checkedLead(services, bureau, given);
  const facts = leadFacts(given.answers);
  await inTransaction(async () => {
    const person = await standingOf(services, personId, identity.choice, facts.institutionId);
    if (!given.confirmedNew) await refuseSimilar(services, personId, facts);
    await countAgainstFlood(services, personId);
    await recordLead(services, {
      ...{ ...handed, bureau, definition, standing: identity.choice },
      identity: { ...person, ...identityOf },
      claimCode: identity.choice === 'anonymous' ? given.claimCode : undefined,
      wantsReward: identity.wantsReward,
    });
  });

  /** What the vault learns of a person with this choice: an anonymous supervisor leaves no trace of being one (trap 18). */
  async function standingOf(
    { profiles }: Services,
    person: string,
    choice: LeadStanding,
    institutionId: string | undefined,
  ): Promise<ReporterIdentity> {
    if (choice === 'anonymous') return identity.remember ? { personId: person } : {};
    if (choice === 'named') return { personId: person };
    const found = await currentAppointment(person, now);
    if (!found?.inForce) {
      const message = '只有在聘的社会监督员可以选“监督员实名”，请选“实名”或“匿名”。';
      throw new DomainError('input.invalid', {
        problems: [{ path: 'choice', code: 'not_in_force', message }],
      });
    }
    const { supervisorId, profile, employerKinds } = found.appointment;
    const { name, mobile } = cardOf(services.crypto, found.appointment);
    const about = { profile: profiles.get(profile.id, profile.version), today: beijingDay(now) };
    const holder = { kind: 'supervisor', id: supervisorId } as const;
    if (institutionId && (await isRecused(holder, institutionId, about)))
      throw new DomainError('lead.recused');
    return {
      ...{
        personId: person,
        supervisorId,
        name,
        employerKinds: rewardEmployers.filter((kind) => employerKinds.includes(kind)),
      },
      ...(mobile ? { mobile } : {}),
    };
  }
}
