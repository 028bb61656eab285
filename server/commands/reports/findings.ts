import { DomainError } from '../../domain/errors.ts';
import { identityWords, type ReporterIdentity, withoutReporter } from '../../domain/leads/identity.ts';
import { targetKindLabels } from '../../domain/leads/targetKind.ts';
import { reportFacts } from '../../domain/reports/facts.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import type { ReportDoc } from '../../models/report.ts';
import { violationProblems } from '../../profiles/catalogues/violationProblems.ts';
import { opinionCategories } from '../../profiles/decisions/opinionCategories.ts';
import { formFor } from '../../profiles/formFor.ts';
import { reportAnswersContext } from '../authors/sealed.ts';
import type { StaffContext } from '../context.ts';
import { leadForm } from '../leads/checkedLead.ts';
import { recordLead } from '../leads/recordLead.ts';
import { recordOpinion } from '../opinions/recordOpinion.ts';
import { leadReceiver } from './leadReceiver.ts';

/** What becomes of one finding. */
export type Finding =
  | { as: 'lead'; codes: readonly string[]; facts: string }
  | { as: 'opinion'; category: string; text: string }
  | { as: 'breach'; text: string };

interface About {
  report: ReportDoc;
  identity: ReporterIdentity;
  bureau: BureauDoc;
}

/** Writes one finding, in the transaction of the split. @returns its number */
type Write<F> = (context: StaffContext, about: About, finding: F, path: string) => Promise<string>;

/** How each kind of finding is written. */
export const findingWriters: {
  readonly [K in Finding['as']]: Write<Extract<Finding, { as: K }>>;
} = {
  /** A lead of the supervisor by name; from outside their territory it goes to the bureau there (trap 32). */
  async lead(context, { report, identity }, { codes, facts: text }, path) {
    const { clock, crypto, ids, profiles } = context;
    const { institution } = reportFacts(
      crypto.open<Answers>(report.answersSealed, reportAnswersContext(report._id)),
    );
    const receiver = await leadReceiver(context, report);
    const profile = profiles.get(receiver.profile.id, receiver.profile.version);
    const { target, visitedFrom: actFrom, visitedTo: actTo } = report;
    const problems = violationProblems(profile, { target, actFrom, actTo }, codes, `${path}.codes`);
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    const no = ids.matter('XS', beijingDay(clock.now()));
    const { name, phone } = receiver;
    await recordLead(context, {
      ...{ no, bureau: receiver, channel: 'report', form: leadForm, standing: 'supervisor', identity },
      definition: formFor(leadForm, profile, { name, ...(phone ? { phone } : {}) }),
      answers: {
        ...{ targetKind: targetKindLabels[target], institution, violations: [...codes], facts: text },
        period: { from: actFrom, to: actTo },
      },
      facts: {
        ...{ target, actFrom, actTo, codes, flags: [], evidenceIds: [] },
        ...(institution.id ? { institutionId: institution.id } : {}),
        unlisted: !institution.id,
      },
      ...{ reportId: report._id, evidenceOwner: `report:${report._id}` },
      // It reached the bureau with the report: who was first, and from when the days count. A completed one came later.
      ...(report.resubmissions === 0 ? { receivedAt: report.receivedAt } : {}),
    });
    return no;
  },
  async opinion(context, { report, identity, bureau }, { category, text }, path) {
    const { clock, ids, profiles } = context;
    const { categories } = opinionCategories(profiles.get(bureau.profile.id, bureau.profile.version));
    if (!categories.some(({ code }) => code === category)) {
      const message = '没有这个类别，请从列出的类别中选。';
      const problems = [{ path: `${path}.category`, code: 'option', message }];
      throw new DomainError('input.invalid', { problems });
    }
    const no = ids.matter('YJ', beijingDay(clock.now()));
    const { _id: reportId, institutionId, desk, accusedBureauId, excludedStaff } = report;
    await recordOpinion(context, {
      ...{ no, bureau, origin: 'report', category, answers: { text }, identity, wantsReply: true },
      from: { reportId, institutionId, desk, accusedBureauId, excludedStaff },
    });
    return no;
  },
  /** 违约: for the agency that made the agreement, not a case (trap 28, 条例 13). */
  async breach(context, { report, identity, bureau }, { text }, path) {
    if (report.target === 'agency' || report.target === 'bureau') {
      const message = '反映的是经办机构或医保部门自己，不能交给经办机构。';
      throw new DomainError('input.invalid', { problems: [{ path: `${path}.as`, code: 'option', message }] });
    }
    const { clock, crypto, ids } = context;
    const { _id: reportId, institutionId, excludedStaff } = report;
    const { institution } = reportFacts(
      crypto.open<Answers>(report.answersSealed, reportAnswersContext(reportId)),
    );
    const no = ids.matter('YJ', beijingDay(clock.now()));
    const said = withoutReporter(`${institution.name}\n${text}`, identityWords(identity));
    await recordOpinion(context, {
      ...{
        no,
        bureau,
        origin: 'report',
        category: 'other',
        answers: { text: said },
        identity,
        wantsReply: true,
      },
      from: { reportId, institutionId, desk: 'agreement', excludedStaff },
    });
    return no;
  },
};
