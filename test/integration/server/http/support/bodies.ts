/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
  'POST /api/applications/:no/appointment': { revision: 99 },
  'POST /api/supervisors': {
    name: '王建国',
    mode: 'self',
    termStart: '2026-01-01',
    termEnd: '2026-01-02',
    certificates: [],
  },
  'POST /api/supervisors/:no/activation': { revision: 99 },
  'POST /api/supervisors/:no/publication': { where: '官方网站', on: '2026-11-25' },
  'POST /api/supervisors/:no/publish-consent': { given: true },
  'POST /api/certificates/:id/issue': undefined,
  'POST /api/tasks/:id/completion': { note: '已电话告知。' },
  'DELETE /api/session': undefined,
};
