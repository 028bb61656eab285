/** One reason to write to the author of an opinion or a report: what the push says, which is never the content. */
export interface AuthorNotice {
  /** What it is about, and how it stands, at most five characters (WeChat `phrase`). */
  matter: string;
  phrase: string;
  /** The next step, at most 20 characters. */
  hint: string;
  /** It answers what the author wrote before, or ends the matter. */
  answers?: true;
}

const opinion = '意见建议';
const report = '走访报告';
const look = '请回复“我的反映”查看';

/** Notices OP1–OP4 and RP1–RP3 of the domain notes (§3.15). */
export const authorNotices = {
  opinionReceived: { matter: opinion, phrase: '已收到', hint: look },
  opinionAssigned: { matter: opinion, phrase: '已交办', hint: look },
  opinionAnswered: { matter: opinion, phrase: '已答复', hint: look, answers: true },
  opinionDelayed: { matter: opinion, phrase: '延期说明', hint: look, answers: true },
  opinionClosed: { matter: opinion, phrase: '已办结', hint: look, answers: true },
  opinionReopened: { matter: opinion, phrase: '重新办理', hint: look },
  opinionMessage: { matter: opinion, phrase: '有留言', hint: look, answers: true },
  reportReceived: { matter: report, phrase: '已提交', hint: look },
  reportReturned: { matter: report, phrase: '请补充', hint: '请回复“补正”看原因再改', answers: true },
  reportAccepted: { matter: report, phrase: '已采纳', hint: look, answers: true },
  reportArchived: { matter: report, phrase: '全部办结', hint: look, answers: true },
  reportMessage: { matter: report, phrase: '有留言', hint: look, answers: true },
} as const satisfies Record<string, AuthorNotice>;

export type AuthorNoticeName = keyof typeof authorNotices;

/** Their names. */
export const authorNoticeNames = Object.keys(authorNotices) as AuthorNoticeName[];
