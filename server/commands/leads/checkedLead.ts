import { withinTerritory } from '../../domain/bureaus/territory.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import type { LeadChannel } from '../../domain/leads/channels.ts';
import { type LeadFacts, leadFacts } from '../../domain/leads/facts.ts';
import { type KnownAs, knownAs } from '../../domain/leads/identityAnswers.ts';
import { regionUnit } from '../../domain/leads/regionName.ts';
import { beijingDay } from '../../domain/time.ts';
import {
  type Answers,
  type FormDefinition,
  type FormRef,
  validateAnswers,
} from '../../forms/engine/index.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';
import { Institution } from '../../models/institution.ts';
import { violationProblems } from '../../profiles/catalogues/violationProblems.ts';
import { formFor } from '../../profiles/formFor.ts';
import type { Services } from '../context.ts';

/** The facts of a lead, with a mark where its place is a unit that lies neither in nor above the bureau's area. */
async function placed(bureau: BureauDoc, answers: Answers): Promise<LeadFacts> {
  const facts = leadFacts(answers);
  const unitId = regionUnit(answers.region);
  const unit = unitId ? await Bureau.findById(unitId, { ancestors: 1 }).lean() : null;
  const outside = unit && !withinTerritory(bureau, unit) && !withinTerritory(unit, bureau);
  return outside ? { ...facts, flags: [...facts.flags, 'outside'] } : facts;
}

/** The forms of a lead: what happened, and who says so. They never share a row. */
export const leadForm: FormRef = { id: 'lead', version: 1 };
export const leadIdentityForm: FormRef = { id: 'lead-identity', version: 2 };

/** A lead as it was handed in. */
export interface HandedLead {
  form: FormRef;
  answers: Answers;
  /** Answers to `lead-identity`. */
  identity: Answers;
  channel: LeadChannel;
}

/**
 * Checks both forms under the bureau's own rules, with the codes of its catalogue on the date of the act.
 * @throws DomainError `input.invalid` with every problem and its path (`identity.…` for the second form)
 */
export async function checkedLead(
  { profiles, clock }: Pick<Services, 'profiles' | 'clock'>,
  bureau: BureauDoc,
  { form, answers, identity, channel }: HandedLead,
): Promise<{ definition: FormDefinition; facts: LeadFacts; known: KnownAs }> {
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const about = { name: bureau.name, ...(bureau.phone ? { phone: bureau.phone } : {}) };
  if (form.id !== leadForm.id) throw new DomainError('request.malformed');
  const definition = formFor(form, profile, about);
  const context = { today: beijingDay(clock.now()), mode: channel };
  const { problems } = validateAnswers(definition, answers, context);
  const who = validateAnswers(formFor(leadIdentityForm, profile, about), identity, context);
  const all: Problem[] = [
    ...problems,
    ...who.problems.map((one) => ({ ...one, path: `identity.${one.path}` })),
  ];
  if (all.length > 0) throw new DomainError('input.invalid', { problems: all });

  const facts = await placed(bureau, answers);
  const codes = violationProblems(profile, facts, facts.codes);
  const unknown = facts.institutionId
    ? !(await Institution.exists({ _id: facts.institutionId, bureauId: bureau._id }))
    : false;
  const place: Problem[] = unknown
    ? [{ path: 'institution', code: 'unknown', message: '没有找到这家机构，请重新选择或直接写名称。' }]
    : [];
  if (codes.length + place.length > 0) {
    throw new DomainError('input.invalid', { problems: [...codes, ...place] });
  }
  return { definition, facts, known: knownAs(identity) };
}
