import type { BroadcastKind } from '../../domain/broadcasts/kinds.ts';
import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** What is to be sent to many. */
export interface BroadcastFacts {
  readonly kind: BroadcastKind;
  /** Whether the one who writes belongs to the agency that the document names. */
  readonly agency?: boolean | undefined;
}

type Rule = (profile: Profile, agency: boolean) => Verdict;

/** A kind of document that the text names, in its own word. */
const documentRule =
  (word: string): Rule =>
  ({ service }) =>
    service.docs?.value.includes(word)
      ? allowed(service.docs.article)
      : refused(service.docs?.article ?? null, `本地规定里没有向监督员发“${word}”这一项。`);

const callRule: Rule = ({ recruit }) => {
  const mode = recruit.modes?.value.find(({ code }) => code === 'open_call');
  return mode ? allowed(mode.article) : refused(null, '本地规定里没有公开选聘这一项。');
};

const rules: Readonly<Record<BroadcastKind, Rule>> = {
  policy: ({ duties }) => allowed(duties.study?.article ?? 'ours'),
  file: documentRule('文件'),
  briefing: documentRule('简报'),
  institutionList({ service }, agency) {
    if (!service.institutionList) return refused(null, '本地规定里没有每年公布定点机构名单这一项。');
    const { article, value } = service.institutionList;
    return agency ? allowed(article) : refused(article, `名单由${value.by}发布。`);
  },
  call: callRule,
  results: callRule,
  // No text has it; cases that are public may be told (ours).
  exposure: () => allowed('ours'),
};

/**
 * Whether this unit may send this kind of text to its supervisors, and on what article; what the documents are silent about
 * is refused where it is a duty of its own, and ours where it only tells what is public.
 */
export function broadcastIssue(profile: Profile, { kind, agency = false }: BroadcastFacts): Verdict {
  return rules[kind](profile, agency);
}
