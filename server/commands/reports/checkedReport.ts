import { withinTerritory } from '../../domain/bureaus/territory.ts';
import { DomainError } from '../../domain/errors.ts';
import { type ReportFacts, reportFacts } from '../../domain/reports/facts.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormDefinition, FormRef } from '../../forms/engine/index.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';
import { Institution } from '../../models/institution.ts';
import { violationProblems } from '../../profiles/catalogues/violationProblems.ts';
import { visitForms } from '../../profiles/decisions/visitForms.ts';
import { isRecused } from '../../queries/recusal/isRecused.ts';
import { checkedForm } from '../authors/checkedForm.ts';
import type { Services } from '../context.ts';

/** A report that the rules accept. */
export interface CheckedReport {
  definition: FormDefinition;
  facts: ReportFacts;
  /** Code of `visitForms`. */
  visitForm: string;
  outside: boolean;
}

/**
 * Checks a report under the bureau's own rules. Items that the document does not have (暗访, badge, correction on the spot)
 * are not in its form, and answers to them are refused. Whoever has an interest keeps away, whatever they say of it.
 * @throws DomainError `input.invalid` with every problem and its path, `report.recused`
 */
export async function checkedReport(
  services: Services,
  bureau: BureauDoc,
  { supervisorId, form, answers }: { supervisorId: string; form: FormRef; answers: Answers },
): Promise<CheckedReport> {
  const definition = checkedForm(services, bureau, { formId: 'visit-report', form, answers });
  const facts = reportFacts(answers);
  const profile = services.profiles.get(bureau.profile.id, bureau.profile.version);
  const act = { target: facts.target, actFrom: facts.visitedFrom, actTo: facts.visitedTo };
  const problems = violationProblems(profile, act, facts.codes, 'found');
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const about = { profile, today: beijingDay(services.clock.now()) };
  const { id } = facts.institution;
  const recused = id ? await isRecused({ kind: 'supervisor', id: supervisorId }, id, about) : false;
  if (facts.interested || recused) throw new DomainError('report.recused');
  const visitForm = visitForms(profile).forms.find(({ label }) => label === facts.formLabel)?.code;
  if (!visitForm) throw new Error('A report without a form of supervising passed its form');
  return { definition, facts, visitForm, outside: id ? await isOutside(bureau, id) : false };
}

/** Whether an institution is of a bureau that neither lies in this one's territory nor above it. */
async function isOutside(bureau: BureauDoc, institutionId: string): Promise<boolean> {
  const institution = await Institution.findById(institutionId, { bureauId: 1 }).lean();
  const unit = institution && (await Bureau.findById(institution.bureauId, { ancestors: 1 }).lean());
  if (!unit) {
    const message = '没有找到这家机构，请重新选择或直接写名称。';
    throw new DomainError('input.invalid', { problems: [{ path: 'institution', code: 'unknown', message }] });
  }
  return !withinTerritory(bureau, unit) && !withinTerritory(unit, bureau);
}
