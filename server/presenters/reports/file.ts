import type { EventPayloads, EventType } from '../../domain/events/types.ts';
import { leadStatusLabels } from '../../domain/leads/machine.ts';
import { opinionStatusLabels } from '../../domain/opinions/machine.ts';
import { reportMoves } from '../../domain/reports/machine.ts';
import { badgeStep } from '../../profiles/decisions/badgeStep.ts';
import { breachOfAgreement } from '../../profiles/decisions/breachOfAgreement.ts';
import { opinionCategories } from '../../profiles/decisions/opinionCategories.ts';
import type { ReportFile } from '../../queries/reports/getReport.ts';
import { presentAuthorItems } from '../authors/items.ts';
import { presentLines } from '../authors/lines.ts';
import { presentDelivery } from '../delivery.ts';
import { presentEvidence } from '../leads/evidence.ts';
import { presentClock } from '../leads/row.ts';
import { presentReportRow } from './row.ts';

type ReportEvent = Extract<EventType, `report.${string}`>;

/** What each event is called on the timeline; a new one without a name does not compile. */
const titles: { [T in ReportEvent]: (data: EventPayloads[T]) => string } = {
  'report.submitted': () => '收到报告',
  'report.resubmitted': () => '补充后重新提交',
  'report.returned': () => '退回补充',
  'report.accepted': () => '采纳',
  'report.split': ({ leads, opinions, notes }) =>
    `分办：线索 ${leads} 条，意见建议 ${opinions} 条，违约 ${notes} 条`,
  'report.archived': () => '全部办结，自动归档',
  'report.said': () => '给监督员留言',
  'report.replied': () => '监督员留言',
  'report.viewed': () => '查阅',
};

/** What staff can do with a report, by the names of its routes. */
const steps = { accept: '采纳', return: '退回补充', split: '分办' } as const;

/** One report for whoever reviews it. A field that is not named here is not sent. */
export function presentReport(file: ReportFile) {
  const { report, profile, staffNames, leads, opinions, activity } = file;
  const names = Object.keys(steps) as (keyof typeof steps)[];
  return {
    ...presentReportRow(report, profile, file.institutionName),
    revision: report.revision,
    author: file.author,
    activity: activity ? { no: activity.no, title: activity.title } : null,
    mayTell: file.mayTell,
    badge: badgeStep(profile),
    items: presentAuthorItems(file.definition, file.answers, report.visitedTo),
    children: [
      ...leads.map(({ no, status }) => ({ kind: 'lead', no, statusLabel: leadStatusLabels[status] })),
      ...opinions.map(({ no, status }) => ({
        kind: 'opinion',
        no,
        statusLabel: opinionStatusLabels[status],
      })),
    ],
    steps: names
      .filter(
        (name) => file.mayReview && (reportMoves[name].from as readonly string[]).includes(report.status),
      )
      .map((name) => ({ name, label: steps[name] })),
    opinionCategories: opinionCategories(profile).categories.map(({ code, label }) => ({ code, label })),
    breachArticle: breachOfAgreement(profile).article,
    clocks: file.clocks.map(presentClock),
    lines: presentLines(file.lines, staffNames),
    evidence: file.evidence.map(presentEvidence),
    deliveries: file.deliveries.map(presentDelivery),
    history: file.events.map(({ _id, type, data, actor, at }) => ({
      id: _id,
      title: Object.hasOwn(titles, type) ? titles[type as ReportEvent](data as never) : '其他变动',
      by:
        actor.kind === 'staff'
          ? (staffNames.get(actor.id) ?? '工作人员')
          : actor.kind === 'system'
            ? '系统'
            : '监督员',
      at: at.toISOString(),
      isView: type === 'report.viewed',
    })),
  };
}
