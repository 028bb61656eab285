import type { MatterSummary } from '../../../bot/engine/index.ts';
import { articleWords } from '../../domain/articles.ts';
import { type AuthorNoticeName, authorNotices } from '../../domain/authors/notices.ts';
import { Person, type PersonDoc } from '../../models/person.ts';
import { filedInWords } from '../../queries/complaints/listFiledComplaints.ts';
import { complaintsAbout } from '../../queries/complaints/listOwnComplaints.ts';
import { identitiesOf } from '../../queries/identities/identitiesOf.ts';
import { listOwnLeads } from '../../queries/leads/listOwnLeads.ts';
import { opinionsOf } from '../../queries/opinions/listOwnOpinions.ts';
import { type OwnStanding, ownStanding } from '../../queries/people/ownStanding.ts';
import { type OwnReport, reportsOf } from '../../queries/reports/listOwnReports.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import { answerComplaint } from '../complaints/answerComplaint.ts';
import type { Services } from '../context.ts';
import { sayFromReporter } from '../leads/sayFromReporter.ts';
import { expressDissatisfaction } from '../opinions/expressDissatisfaction.ts';
import { sayFromOpinionAuthor } from '../opinions/sayFromOpinionAuthor.ts';
import { sayFromReportAuthor } from '../reports/sayFromReportAuthor.ts';

/** A line of a person to something of theirs. */
interface Said {
  personId: string;
  no: string;
  text: string;
  /** Not satisfied with the answer: for opinions it begins again, once. */
  dissatisfied?: boolean | undefined;
}

/** What a person's own list is looked up by. */
interface Own extends Pick<OwnStanding, 'supervisorIds' | 'filed'> {
  /** Keys of the vault: of all that they filed and wanted to find again. */
  keys: readonly string[];
}

/** One kind of thing that people handed in, or that is about them, as their own list shows it. */
interface OwnKind {
  list(services: Services, own: Own, at: { now: Date; limit: number }): Promise<MatterSummary[]>;
  /** What a line of theirs to it does. */
  say(services: Services, said: Said): Promise<void>;
}

/** More than a list in chat shows. */
const shown = 9;

const fromOf = (own: boolean) => (own ? ('reporter' as const) : ('office' as const));

/** A line of a report or an opinion, with why the bureau wrote it. */
function asMessage({ own, notice, at, text }: OwnReport['lines'][number]) {
  const label = notice ? authorNotices[notice as AuthorNoticeName].phrase : undefined;
  return { from: fromOf(own), at, text, ...(label ? { label } : {}) };
}

/** Every kind, by the letters that its numbers begin with. */
export const ownKinds: Readonly<Record<string, OwnKind>> = {
  XS: {
    async list({ crypto }, { keys: reporterIds }, { now, limit }) {
      const leads = await listOwnLeads({ crypto }, { reporterIds, now, limit });
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
    async list(services, { keys }) {
      const reports = await reportsOf(services, keys);
      return reports.map(({ no, statusLabel, receivedAt, mayResubmit, nextBy, lines }) => ({
        ...{ kindLabel: '走访报告', no, statusLabel, submittedAt: receivedAt, open: true },
        ...(nextBy ? { next: '审阅后告诉您', dueOn: nextBy } : {}),
        ...(mayResubmit ? ({ next: '请回复“补正”，改好再交', action: 'resubmit' } as const) : {}),
        messages: lines.map(asMessage),
      }));
    },
    say: sayFromReportAuthor,
  },
  YJ: {
    async list(services, { keys }) {
      const opinions = await opinionsOf(services, keys);
      return opinions.map(({ no, statusLabel, receivedAt, lines, maySayDissatisfied, nextBy }) => ({
        ...{ kindLabel: '意见建议', no, statusLabel, submittedAt: receivedAt, open: true },
        ...(maySayDissatisfied ? { mayObject: true } : {}),
        ...(nextBy ? { next: '办理后答复您', dueOn: nextBy } : {}),
        messages: lines.map(asMessage),
      }));
    },
    say: (services, { dissatisfied, ...said }) =>
      dissatisfied ? expressDissatisfaction(services, said) : sayFromOpinionAuthor(services, said),
  },
  TS: {
    async list(services, { supervisorIds, filed }) {
      const about = await complaintsAbout(services, supervisorIds);
      return [
        ...about.map(asMatter),
        ...filedInWords(filed).map(({ no, receivedAt, state, text, at }) => ({
          ...{ kindLabel: '反映监督员', no, statusLabel: state, submittedAt: receivedAt, open: false },
          messages: [{ from: 'office' as const, at, text }],
        })),
      ];
    },
    say: (services, said) => answerComplaint(services, said),
  },
};

type OwnComplaint = Awaited<ReturnType<typeof complaintsAbout>>[number];

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
  const decided = decision ? decisionLines(decision) : [];
  return {
    ...{ kindLabel: '机构反映', no, statusLabel, submittedAt: askedAt, open: canAnswer },
    ...(canAnswer ? ({ next: '请回复说明情况；核实期间您的聘任不受影响', action: 'explain' } as const) : {}),
    messages: [asked, ...said, ...decided],
  };
}

/** What came out and why, and in a line of its own what follows. */
function decisionLines(decision: NonNullable<OwnComplaint['decision']>): MatterSummary['messages'] {
  const { decidedAt, isFounded, reason, handledAt, measureLabel, handling, article } = decision;
  const words = articleWords(article);
  const basis = words ? `依据${words}` : '';
  const result = [`核实结果：${isFounded ? '属实' : '不属实'}`, reason];
  if (!handledAt) return [office(decidedAt, [...result, basis])];
  return [
    office(decidedAt, result),
    office(handledAt, [`处理：${measureLabel ?? ''}`, handling ?? '', basis]),
  ];
}

/** A line of the bureau out of sentences that end or do not. */
function office(at: Date, parts: readonly string[]): MatterSummary['messages'][number] {
  const sentences = parts.map((part) => part.replace(/[。\s]+$/, '')).filter((part) => part !== '');
  return { from: 'office', at, text: `${sentences.join('。')}。` };
}

/**
 * Everything of a follower, newest first. The kinds are read side by side: not for use inside a transaction. Whoever
 * handed in nothing costs two reads.
 */
export async function listOwnMatters(
  services: Services,
  follower: Pick<PersonDoc, '_id' | 'accountKey' | 'unionIndex'>,
  now: Date,
  limit = shown,
): Promise<MatterSummary[]> {
  const { crypto } = services;
  const [standing, filed] = await Promise.all([
    ownStanding(crypto, follower),
    ownReporterIds(crypto, follower._id),
  ]);
  const { miniPersonIds } = standing;
  const linked = miniPersonIds.length === 0 ? [] : await ownReporterIds(crypto, miniPersonIds);
  return listAll(services, { ...standing, keys: [...filed, ...linked] }, { now, limit });
}

/** The same by the follower's id; nothing for somebody who is none. */
export async function listMattersOf(
  services: Services,
  followerId: string,
  now: Date,
  limit = shown,
): Promise<MatterSummary[]> {
  const follower = await Person.findById(followerId, { accountKey: 1, unionIndex: 1 }).lean<PersonDoc>();
  return follower ? listOwnMatters(services, follower, now, limit) : [];
}

/** What somebody who is no follower handed in under this id. */
export async function listMattersOfStranger(
  services: Services,
  personId: string,
  now: Date,
  limit = shown,
): Promise<MatterSummary[]> {
  const keys = await ownReporterIds(services.crypto, personId);
  return listAll(services, { keys, supervisorIds: [], filed: [] }, { now, limit });
}

async function listAll(
  services: Services,
  own: Own,
  at: { now: Date; limit: number },
): Promise<MatterSummary[]> {
  const lists = await Promise.all(Object.values(ownKinds).map((kind) => kind.list(services, own, at)));
  return lists
    .flat()
    .sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime())
    .slice(0, at.limit);
}
