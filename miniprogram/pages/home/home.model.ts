import type { AnswerOf } from '../../api/types';

export type Me = AnswerOf<'get', '/api/mini/me'>;
type Waiting = Me['waiting'][number];
type Area = Me['areas'][number];

/** A card of the home page. */
export interface HomeCard {
  key: string;
  title: string;
  text: string;
  url: string;
}

/** What the home page shows: who is here, what to do next, what else there is. */
export interface HomeView {
  title: string;
  text: string;
  next: HomeCard[];
  more: HomeCard[];
}

const greetings: Readonly<Record<Me['kind'], (me: Me) => Pick<HomeView, 'title' | 'text'>>> = {
  stranger: ({ unit }) => ({
    title: unit.name,
    text: '医保基金是大家的救命钱。发现问题请告诉我们，不用注册。',
  }),
  follower: ({ unit }) => ({ title: unit.name, text: '欢迎。可以反映问题，也可以申请当监督员。' }),
  applicant: ({ unit }) => ({ title: unit.name, text: '您的申请正在办理。' }),
  supervisor: ({ name, unit, term }) => ({
    title: `${name ?? ''}，您好`,
    text: `${unit.name}社会监督员${term ? `，聘期到 ${term.termEnd}` : ''}`,
  }),
  former: ({ unit, term }) => ({
    title: unit.name,
    text: `您的聘期已结束${term ? `（${term.statusLabel}）` : ''}，感谢您的付出。`,
  }),
};

const waitingCards: Readonly<Record<Waiting['kind'], (waiting: Waiting) => Omit<HomeCard, 'key'>>> = {
  'application.returned': ({ no }) => ({
    title: '申请需要补正',
    text: '按提示改好，再提交一次。',
    url: `/pages/apply/apply?no=${no ?? ''}`,
  }),
  'report.returned': ({ no }) => ({
    title: '走访报告需要补正',
    text: '按提示改好，再提交一次。',
    url: `/pages/report/report?no=${no ?? ''}`,
  }),
  'renewal.asked': () => ({
    title: '聘期快到了，请答复是否续聘',
    text: '点一下就能答复。',
    url: '/pages/term/term',
  }),
  'activity.unanswered': ({ count, no }) => ({
    title: count > 1 ? `${count} 个活动等您答复` : '有一个活动等您答复',
    text: '请答复参加还是不参加。',
    url: count > 1 ? '/pages/activities/activities' : `/pages/activity/activity?no=${no ?? ''}`,
  }),
  'document.unread': ({ count }) => ({
    title: `${count} 份新文件`,
    text: '看过的会自动标记。',
    url: '/pages/documents/documents',
  }),
  'inbox.unread': ({ count }) => ({
    title: `${count} 条新消息`,
    text: '办理进展都在这里。',
    url: '/pages/inbox/inbox',
  }),
};

const areaCards: Readonly<Record<Area, Omit<HomeCard, 'key'>>> = {
  tip: { title: '反映问题', text: '骗保、违规收费、服务问题，可以匿名。', url: '/pages/tip/tip' },
  claim: { title: '凭查询码看结果', text: '匿名反映过问题的，凭查询码查看。', url: '/pages/claim/claim' },
  apply: { title: '申请当监督员', text: '填报名表，随时看进度。', url: '/pages/apply/apply' },
  matters: { title: '我的事项', text: '交过的线索、报告、意见办到哪一步。', url: '/pages/matters/matters' },
  inbox: { title: '我的消息', text: '医保部门发给您的消息。', url: '/pages/inbox/inbox' },
  badge: { title: '电子监督员证', text: '出示二维码，对方一扫就能核验。', url: '/pages/badge/badge' },
  visit: { title: '写走访报告', text: '走访、调研、检查都可以写。', url: '/pages/report/report' },
  opinion: { title: '提意见建议', text: '自己的、收集的、转来的都可以。', url: '/pages/opinion/opinion' },
  activities: { title: '培训和会议', text: '答复、签到、看材料。', url: '/pages/activities/activities' },
  documents: { title: '文件和政策', text: '发给监督员的文件、简报。', url: '/pages/documents/documents' },
  interests: { title: '利害关系', text: '有亲友在医药机构的，请先说明。', url: '/pages/interests/interests' },
  focus: { title: '重点关联监督单位', text: '认领您就近关注的机构。', url: '/pages/focus/focus' },
  yearList: { title: '定点机构名单', text: '今年的定点医药机构。', url: '/pages/institutions/institutions' },
  term: { title: '我的聘任', text: '聘期、续聘、辞任。', url: '/pages/term/term' },
};

/** In which order each kind of person meets the areas; what is not named comes last. */
const firstAreas: Readonly<Record<Me['kind'], readonly Area[]>> = {
  stranger: ['tip', 'apply', 'claim'],
  follower: ['tip', 'apply', 'matters'],
  applicant: ['apply', 'tip', 'matters'],
  supervisor: ['tip', 'visit', 'opinion', 'badge'],
  former: ['tip', 'matters', 'apply'],
};

/** The home page of somebody. */
export function homeView(me: Me): HomeView {
  const order = firstAreas[me.kind];
  const rank = (area: Area) => (order.includes(area) ? order.indexOf(area) : order.length);
  const areas = [...me.areas].sort((a, b) => rank(a) - rank(b));
  return {
    ...greetings[me.kind](me),
    next: me.waiting.map((waiting) => ({ key: waiting.kind, ...waitingCards[waiting.kind](waiting) })),
    more: areas.map((area) => ({ key: area, ...areaCards[area] })),
  };
}
