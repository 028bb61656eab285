import type { ReportDetail, ReportSplit } from '../../api/types.ts';

export type FindingKind = ReportSplit['findings'][number]['as'];

/** One finding as it is typed; what another kind would want is kept, so that changing the kind loses nothing. */
export interface FindingDraft {
  /** Names it on the page only. */
  id: number;
  as: FindingKind;
  codes: readonly string[];
  category: string;
  text: string;
}

interface KindWords {
  label: string;
  explanation: string;
  /** What the text is called, and how much the server wants of it. */
  textLabel: string;
  least: number;
}

/** Every kind that a finding can become; a new one without an entry does not compile. */
export const findingKinds: Readonly<Record<FindingKind, KindWords>> = {
  lead: {
    ...{ label: '线索', explanation: '涉嫌违法违规使用基金的，转为线索核查。' },
    ...{ textLabel: '具体情况', least: 20 },
  },
  opinion: {
    ...{ label: '意见', explanation: '对政策、管理、服务的意见，转为意见建议办理。' },
    ...{ textLabel: '意见内容', least: 10 },
  },
  breach: {
    ...{
      label: '违约',
      explanation: '违反服务协议的，交经办机构按协议处理并答复，不立案；对方只看得到这一段。',
    },
    ...{ textLabel: '违约情况', least: 10 },
  },
};

/** The most findings of one report. */
export const mostFindings = 20;

/** One more finding. */
export function newFinding(id: number, codes: readonly string[] = []): FindingDraft {
  return { id, as: 'lead', codes, category: '', text: '' };
}

/** What the supervisor wrote down as found, and what they suggest, to begin with. */
export function firstFindings({ codes, items }: Pick<ReportDetail, 'codes' | 'items'>): FindingDraft[] {
  const textOf = (wanted: string) => items.find(({ key }) => key === wanted)?.value ?? '';
  const [found, suggested] = [textOf('findings'), textOf('opinions')];
  const lead = {
    ...newFinding(
      0,
      codes.map(({ code }) => code),
    ),
    text: found,
  };
  const opinion: FindingDraft = { ...newFinding(1), as: 'opinion', text: suggested };
  return [...(codes.length > 0 ? [lead] : []), ...(suggested === '' ? [] : [opinion])];
}

/** The drafts as the server takes them; what is empty goes along, so that the server says what is missing. */
export function splitBody(revision: number, drafts: readonly FindingDraft[]): ReportSplit {
  return { revision, findings: drafts.map(findingOf) };
}

function findingOf({ as, codes, category, text }: FindingDraft): ReportSplit['findings'][number] {
  if (as === 'lead') return { as, codes: [...codes], facts: text };
  return as === 'opinion' ? { as, category, text } : { as, text };
}

/** What comes out of it, in words for the question before: 线索 1 条，违约 2 条. */
export function splitWords(drafts: readonly FindingDraft[]): string {
  const kinds = Object.keys(findingKinds) as FindingKind[];
  const counted = kinds.flatMap((kind) => {
    const count = drafts.filter(({ as }) => as === kind).length;
    return count === 0 ? [] : [`${findingKinds[kind].label} ${count} 条`];
  });
  return counted.join('，');
}
