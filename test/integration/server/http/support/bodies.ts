/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
  'POST /api/bureaus': { parentId: 'none', name: '测试医疗保障局', level: 'county' },
  'POST /api/bureaus/:id/name': { name: '测试医疗保障局' },
  'POST /api/bureaus/:id/phone': { phone: '010-12345678' },
  'POST /api/bureaus/:id/follow': { follow: true },
  'POST /api/bureaus/:id/staff': { username: 'a', name: '沈审核', roles: ['reviewer'], password: 'x' },
  'POST /api/staff/:id/roles': { roles: ['reviewer'] },
  'DELETE /api/staff/:id': undefined,
  'POST /api/pull-ups': { kind: 'application', no: 'SQ20200101AAAAAA', reason: '群众多次来电询问办理情况。' },
  'DELETE /api/pull-ups/:id': undefined,
  'DELETE /api/session': undefined,
};
