/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
  'POST /api/institution-imports': '机构编码,机构名称',
  'POST /api/institution-imports/:no/confirmations': { end: true, revision: 99 },
  'POST /api/institution-imports/:no/cancellations': undefined,
  'POST /api/focus-claims': { supervisorNo: 'PZ20200101AAAAAA', institutionCode: 'H1' },
  'POST /api/focus-claims/:no/confirmations': { revision: 99 },
  'POST /api/focus-claims/:no/releases': { revision: 99 },
  'POST /api/year-lists': undefined,
  'POST /api/year-lists/:no/publications': { revision: 99 },
  'POST /api/interests': { institutionName: '某某诊所', type: 'other', claimsImpartial: true },
  'POST /api/interests/raised': {
    ...{ supervisorNo: 'PZ20200101AAAAAA', institutionName: '某某诊所', type: 'other' },
    note: '有人来电反映。',
  },
  'POST /api/interests/:no/decisions': { decision: 'recuse', reason: '确有关系。', revision: 99 },
  'POST /api/interests/:no/withdrawals': { reason: '登记错了。', revision: 99 },
  'DELETE /api/session': undefined,
};
