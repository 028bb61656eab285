const callBody = {
  title: '公开选聘社会监督员',
  text: '现面向社会公开选聘社会监督员，请在公众号里报名。',
  opensOn: '2099-01-01',
  closesOn: '2099-01-31',
  headcount: 10,
};

/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
  'POST /api/calls': callBody,
  'POST /api/calls/:no/content': { ...callBody, revision: 99 },
  'POST /api/calls/:no/approval': { revision: 99 },
  'POST /api/calls/:no/publication': {
    revision: 99,
    publications: [{ medium: 'news', place: '日报', on: '2026-11-01' }],
  },
  'POST /api/calls/:no/closing': { revision: 99 },
  'POST /api/calls/:no/results': { revision: 99, text: '共选聘十名社会监督员。' },
  'POST /api/bureaus': { parentId: 'none', name: '测试医疗保障局', level: 'county' },
  'POST /api/bureaus/:id/name': { name: '测试医疗保障局' },
  'POST /api/bureaus/:id/phone': { phone: '010-12345678' },
  'POST /api/bureaus/:id/follow': { follow: true },
  'POST /api/bureaus/:id/staff': { username: 'a', name: '沈审核', roles: ['reviewer'], password: 'x' },
  'POST /api/staff/:id/roles': { roles: ['reviewer'] },
  'DELETE /api/staff/:id': undefined,
  'POST /api/pull-ups': { kind: 'application', no: 'SQ20200101AAAAAA', reason: '群众多次来电询问办理情况。' },
  'DELETE /api/pull-ups/:id': undefined,
  'POST /api/activities': {
    kind: 'training',
    title: '培训',
    place: '会议室',
    startsAt: '2020-01-01T00:00:00Z',
  },
  'POST /api/activities/:no/invitations': { audience: { kind: 'all' }, revision: 99 },
  'POST /api/activities/:no/replies': { supervisorId: 'x', answer: 'accepted' },
  'POST /api/activities/:no/attendance': { acceptedCame: true, revision: 99 },
  'POST /api/activities/:no/close': { minutes: '会议通报了情况。', revision: 99 },
  'POST /api/activities/:no/cancel': { reason: '会场停电', revision: 99 },
  'POST /api/assessments': { title: '年度评定', from: '2026-01-01', to: '2026-12-31', panel: [] },
  'POST /api/assessments/:no/grades': { appointmentNo: 'PZ1', grade: 3, note: '建议较好。' },
  'POST /api/assessments/:no/votes': { appointmentNo: 'PZ1', recommend: true, reason: '表现好。' },
  'POST /api/assessments/:no/commendations': { appointmentNo: 'PZ1', reason: '表现突出。' },
  'POST /api/assessments/:no/close': undefined,
  'POST /api/documents': { kind: '文件', title: '通报', text: '正文内容' },
  'POST /api/documents/:no/publish': { revision: 99 },
  'POST /api/supervisors/:no/consent': { state: 'given', note: '书面意见。', revision: 99 },
  'POST /api/supervisors/:no/renewal': { need: '工作需要', revision: 99 },
  'POST /api/supervisors/:no/after-term': { decision: 'end', note: '', revision: 99 },
  'POST /api/supervisors/:no/resignation': { revision: 99 },
  'POST /api/supervisors/:no/inquiry': { reason: '机构反映。', revision: 99 },
  'POST /api/supervisors/:no/inquiry/closing': { note: '不属实。', revision: 99 },
  'POST /api/supervisors/:no/dismissal': {
    ...{ ground: 'UNFIT', finding: {}, illegal: false, evidence: '见卷宗。', revision: 99 },
  },
  'POST /api/supervisors/:no/dismissal/decision': { decision: 'unfounded', reason: '不成立。', revision: 99 },
  'POST /api/supervisors/:no/return': { certificates: [], revision: 99 },
  'DELETE /api/session': undefined,
};
