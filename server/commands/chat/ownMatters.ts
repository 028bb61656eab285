import type { MatterSummary } from '../../../bot/engine/index.ts';
import { articleInWords } from '../../domain/articles.ts';
import { listOwnComplaints } from '../../queries/complaints/listOwnComplaints.ts';
import { identitiesOf } from '../../queries/identities/identitiesOf.ts';
import { listOwnLeads } from '../../queries/leads/listOwnLeads.ts';
import { listOwnOpinions } from '../../queries/opinions/listOwnOpinions.ts';
import { listOwnReports } from '../../queries/reports/listOwnReports.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import { answerComplaint } from '../complaints/answerComplaint.ts';
import type { Services } from '../context.ts';
import { sayFromReporter } from '../leads/sayFromReporter.ts';
import { expressDissatisfaction } from '../opinions/expressDissatisfaction.ts';

/** One kind of thing that people handed in, or that is about them, as their own list shows it. */
interface OwnKind {
  list(services: Services, personId: string, now: Date): Promise<MatterSummary[]>;
  /** What a line of theirs to it does. */
  say(services: Services, said: { personId: string; no: string; text: string }): Promise<void>;
}

/** More than a list in chat shows. */
const shown = 9;

const fromOf = (own: boolean) => (own ? ('reporter' as const) : ('office' as const));

/** Every kind, by the letters that its numbers begin with. */
export const ownKinds: Readonly<Record<string, OwnKind>> = {
  XS: {
    async list({ crypto }, personId, now) {
      const reporterIds = await ownReporterIds(crypto, await identitiesOf(crypto, personId));
      const leads = await listOwnLeads({ crypto }, { reporterIds, now, limit: shown });
      return leads.map((lead) => ({ kindLabel: '举报线索', open: true, ...lead }));
    },
    async say(services, { personId, no, text }) {
      const reporterIds = await ownReporterIds(
        services.crypto,
        await identitiesOf(services.crypto, personId),
      );
      await sayFromReporter(services, { no, reporterIds, text });
    },
  },
  ZF: {
    async list(services, personId) {
      const reports = await listOwnReports(services, personId);
      return reports.map(({ no, statusLabel, receivedAt, lines }) => ({
        ...{ kindLabel: '走访报告', no, statusLabel, submittedAt: receivedAt, open: false },
        messages: lines.map(({ own, at, text }) => ({ from: fromOf(own), at, text })),
      }));
    },
    say: async () => undefined,
  },
  YJ: {
    async list(services, personId) {
      const opinions = await listOwnOpinions(services, personId);
      return opinions.map(({ no, statusLabel, receivedAt, lines, maySayDissatisfied, nextBy }) => ({
        ...{ kindLabel: '意见建议', no, statusLabel, submittedAt: receivedAt, open: maySayDissatisfied },
        ...(nextBy ? { next: '办理后答复您', dueOn: nextBy } : {}),
        messages: lines.map(({ own, at, text }) => ({ from: fromOf(own), at, text })),
      }));
    },
    // Once answered, what the author writes is that they are not satisfied: it begins again, once.
    say: (services, said) => expressDissatisfaction(services, said),
  },
  TS: {
    async list(services, personId) {
      const complaints = await listOwnComplaints(services, personId);
      return complaints.map(asMatter);
    },
    say: (services, said) => answerComplaint(services, said),
  },
};

type OwnComplaint = Awaited<ReturnType<typeof listOwnComplaints>>[number];

/** What a supervisor is asked to explain, what they said to it, and in the end what was decided. */
function asMatter({
  no,
  statusLabel,
  canAnswer,
  askedAt,
  facts,
  answers,
  decision,
}: OwnComplaint): MatterSummary {
  const asked = { from: 'office' as const, at: askedAt, text: `请您说明以下情况：${facts}` };
  const said = answers.map(({ at, text }) => ({ from: 'reporter' as const, at, text }));
  const decided = decision
    ? [{ from: 'office' as const, at: decision.decidedAt, text: decisionText(decision) }]
    : [];
  return {
    ...{ kindLabel: '机构反映', no, statusLabel, submittedAt: askedAt, open: canAnswer },
    ...(canAnswer ? { next: '请回复说明情况；核实期间您的聘任不受影响' } : {}),
    messages: [asked, ...said, ...decided],
  };
}

function decisionText({ measureLabel, reason, article }: NonNullable<OwnComplaint['decision']>): string {
  const basis = article ? `依据${articleInWords(article)}` : '';
  return [measureLabel ?? '处理结果', reason, basis].filter((part) => part !== '').join('。');
}

/** Everything of a person, newest first. */
export async function listOwnMatters(
  services: Services,
  personId: string,
  now: Date,
): Promise<MatterSummary[]> {
  const all: MatterSummary[] = [];
  for (const kind of Object.values(ownKinds)) all.push(...(await kind.list(services, personId, now)));
  return all.sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime()).slice(0, shown);
}
