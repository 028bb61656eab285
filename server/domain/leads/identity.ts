/** Why an identity may be opened (a closed list, ours); the reporter reads these words. */
export const identityPurposes = {
  contact: '需要当面或电话核实线索',
  reward: '发放举报奖励',
  witness: '依法取证需要',
  protection: '处理打击报复',
} as const satisfies Record<string, string>;
export type IdentityPurpose = keyof typeof identityPurposes;

export const identityPurposeNames = Object.keys(identityPurposes) as [IdentityPurpose, ...IdentityPurpose[]];

/** How long an approval opens an identity, in hours (ours). */
export const identityOpenHours = 24;

/** Kinds of employer that some rule of rewards looks at. */
export const employerKinds = ['cooperating_insurer'] as const;
export type EmployerKind = (typeof employerKinds)[number];

/** What the vault keeps of a reporter. */
export interface ReporterIdentity {
  /** Their WeChat identity, where they can be reached and recognised. */
  personId?: string;
  /** They came by the mini program: their inbox is there, and a push goes only to whoever subscribed to some there. */
  noPush?: boolean;
  supervisorId?: string;
  name?: string | undefined;
  mobile?: string | undefined;
  /** Who reports together with them (联名), as they wrote it: names and numbers. */
  coReporters?: string | undefined;
  /** Whoever wrote a letter that somebody else passed on, and whether they agreed to that. */
  author?: { name?: string | undefined; contact?: string | undefined; consents?: boolean };
  /** Whether they work there or are a competitor, where they said so: some rules of rewards ask (S8, S9). */
  insider?: string | undefined;
  /** Kinds of employer that rules of rewards look at (trap 15), on the day of the report. */
  employerKinds?: readonly EmployerKind[];
}

/** Words that must not leave the vault: names and numbers of all who report together and of the author of a letter. */
export function identityWords({ name, mobile, coReporters = '', author }: ReporterIdentity): string[] {
  const words = [name, mobile, author?.name, author?.contact, ...wordsOfMany(coReporters)].flatMap(
    (word) => word?.trim() ?? [],
  );
  return [...new Set(words.filter((word) => [...word].length >= 2))];
}

/** What stands before a name or number and is none. */
const labels: readonly string[] = ['姓名', '电话', '手机', '手机号', '联系电话', '联系方式', '一起', '还有'];

/** Names and numbers among what somebody wrote of several people. */
function wordsOfMany(said: string): string[] {
  const plain = said.normalize('NFKC');
  const names = plain.match(/[\p{Script=Han}·]{2,}/gu) ?? [];
  return [...names.filter((word) => !labels.includes(word)), ...(plain.match(/\d{6,}/g) ?? [])];
}

/** Whether a text gives the reporter away. Signs, spaces and widths in between do not hide it. */
export function namesReporter(text: string, words: readonly string[]): boolean {
  const plain = (said: string) => said.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  const said = plain(text);
  return words.some((word) => said.includes(plain(word)));
}

/** The text without the reporter's name and number, for those who work on the matter and must not know them. */
export function withoutReporter(text: string, words: readonly string[]): string {
  return words.reduce((kept, word) => kept.replaceAll(word, '［已隐去］'), text);
}
