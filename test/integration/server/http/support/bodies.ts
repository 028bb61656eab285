/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
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
