/** How many rows the long list has (issue 7, Speed). */
export const longList = 300;

const unit = { name: '海口市医疗保障局', phone: '0898-12345' };
const term = {
  no: 'PR20260101AAAAAA',
  statusLabel: '聘任中',
  termStart: '2026-01-01',
  termEnd: '2027-12-31',
};

const rows = Array.from({ length: longList }, (_one, at) => ({
  no: `XS20261130${String(at).padStart(6, '0')}`,
  kind: 'lead',
  kindLabel: '线索举报',
  statusLabel: at % 3 === 0 ? '已受理' : '办理中',
  submittedAt: '2026-11-01T01:00:00.000Z',
  next: '医保部门核查',
  dueOn: '2026-12-30',
  lastAt: null,
}));

const messages = Array.from({ length: 10 }, (_one, at) => ({
  ...{ id: `m${at}`, label: '办理结果通知', at: '2026-11-30T02:00:00.000Z', read: at > 2, word: null },
  text: '您反映的问题已受理。医保部门正在核查，有结果会通知您。',
}));

/** What the server of the benchmark says: the figures are those of the phone, not of our server. */
export const answers: Readonly<Record<string, unknown>> = {
  'POST /phones/bench/login': { code: 'code' },
  'POST /api/mini/sessions': { token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' },
  'GET /api/mini/me': {
    ...{ kind: 'supervisor', linked: true, name: '王秀兰', unit, term: { ...term, inForce: true } },
    waiting: [{ kind: 'inbox.unread', no: null, count: 2 }],
    areas: ['tip', 'visit', 'opinion', 'badge', 'matters', 'inbox', 'activities', 'documents'],
  },
  'GET /api/mini/matters': { rows },
  'GET /api/mini/inbox': { rows: messages, unread: 3, nextCursor: null },
  'POST /api/mini/inbox/read': { unread: 0 },
};
