import { DomainError } from '../../domain/errors.ts';
import { type ReporterIdentity, employerKinds as rewardEmployers } from '../../domain/leads/identity.ts';
import type { KnownAs } from '../../domain/leads/identityAnswers.ts';
import type { LeadStanding } from '../../domain/leads/outcomes.ts';
import { beijingDay } from '../../domain/time.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { cardOf } from '../../queries/appointments/cardOf.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { isRecused } from '../../queries/recusal/isRecused.ts';
import type { Services } from '../context.ts';
import { checkedLead, type HandedLead } from './checkedLead.ts';
import { countAgainstFlood } from './countAgainstFlood.ts';
import { type RecordedLead, recordLead } from './recordLead.ts';
import { refuseSimilar } from './refuseSimilar.ts';

/** A lead as somebody hands it in by chat or mini program. */
export interface LeadSubmission extends HandedLead {
  no: string;
  personId: string;
  bureauId: string;
  /** Who they are as a follower of the official account, where that is somebody else: a supervisor is known there. */
  followerId?: string | undefined;
  channel: 'chat' | 'mini';
  /** For the anonymous; shown to them and stored as a hash. */
  claimCode?: string | undefined;
  /** They were asked whether it is the same matter as before, and said it is a new one. */
  confirmedNew?: boolean | undefined;
  /** Who uploaded the evidence, as its rows have it. */
  evidenceOwner: string;
}

/**
 * Takes in a lead from anybody (条例 35): supervisors, former ones, the public.
 * @returns what it is told as, and how the reporter wants to be known
 * @throws DomainError `input.invalid`, `lead.recused`, `lead.similar`, `lead.too_many`, `lead.no_desk`
 */
export async function submitLead(
  services: Services,
  given: LeadSubmission,
): Promise<RecordedLead & { standing: LeadStanding }> {
  const { personId, bureauId, claimCode, followerId, ...handed } = given;
  const bureau = await getBureau(bureauId, services.clock.now());
  const { definition, facts, known } = await checkedLead(services, bureau, given);
  const { standing, wantsReward } = known;
  const isAnonymous = standing === 'anonymous';
  if (isAnonymous && !claimCode) throw new DomainError('request.malformed');
  return inTransaction(async () => {
    const whole = await identityOf(services, { personId, followerId }, known, facts.institutionId);
    const identity = whole.personId && given.channel === 'mini' ? { ...whole, noPush: true } : whole;
    if (!given.confirmedNew) await refuseSimilar(services, personId, facts);
    await countAgainstFlood(services, personId);
    const recorded = await recordLead(services, {
      ...{ ...handed, bureau, definition, facts, standing, wantsReward, identity },
      claimCode: isAnonymous ? claimCode : undefined,
    });
    return { ...recorded, standing };
  });
}

/** What the vault learns of a person with this choice: an anonymous supervisor leaves no trace of being one (trap 18). */
async function identityOf(
  services: Services,
  { personId, followerId = personId }: { personId: string; followerId?: string | undefined },
  { standing, remember, identity }: KnownAs,
  institutionId: string | undefined,
): Promise<ReporterIdentity> {
  if (standing === 'anonymous') return remember ? { ...identity, personId } : identity;
  if (standing === 'named') return { ...identity, personId };
  const { clock, crypto, profiles } = services;
  const now = clock.now();
  const found = await currentAppointment(followerId, now);
  if (!found?.inForce) {
    const message = '只有在聘的社会监督员可以选“监督员实名”，请选“实名”或“匿名”。';
    throw new DomainError('input.invalid', {
      problems: [{ path: 'identity.identity', code: 'not_in_force', message }],
    });
  }
  const { supervisorId, profile, employerKinds } = found.appointment;
  const about = { profile: profiles.get(profile.id, profile.version), today: beijingDay(now) };
  const holder = { kind: 'supervisor', id: supervisorId } as const;
  if (institutionId && (await isRecused(holder, institutionId, about))) throw new DomainError('lead.recused');
  const { name, mobile } = cardOf(crypto, found.appointment);
  return {
    ...{ ...identity, personId, supervisorId, name, ...(mobile ? { mobile } : {}) },
    employerKinds: rewardEmployers.filter((kind) => employerKinds.includes(kind)),
  };
}
