/**
 * Bodies that pass validation, by route, for the walk over all routes (`access.test.ts`). A write route without
 * one fails the walk. The things that they name need not exist.
 */
export const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/applications/:no/decisions': { decision: 'shortlist', reason: '材料齐全。', revision: 99 },
  'DELETE /api/session': undefined,
};
