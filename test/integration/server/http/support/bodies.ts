/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
  'POST /api/applications': { mode: 'self', form: { id: 'supervisor-application', version: 1 }, answers: {} },
  'POST /api/application-photos': {},
  'POST /api/applications/:no/screening': { ground: '4(1)', reason: '材料不符。', revision: 99 },
  'POST /api/applications/:no/scores': { points: [], note: '' },
  'POST /api/applications/:no/unit-opinion': {},
  'DELETE /api/applications/:no/unit-opinion': undefined,
  'POST /api/invitations': { mode: 'none', unit: '某某单位', contact: '王某 13800138000' },
  'DELETE /api/invitations/:no': undefined,
  'POST /api/headcount': { limit: 10, basis: '按定点机构数量核定。' },
  'DELETE /api/session': undefined,
};

/** Bodies for roles that may use the route, but not with the body above. */
export const bodiesOfRole: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'POST /api/applications/:no/decisions': {
    approver: { decision: 'reject', reason: '暂不需要。', revision: 99 },
  },
};
