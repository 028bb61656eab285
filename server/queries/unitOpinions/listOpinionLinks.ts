import type { StaffContext } from '../../commands/context.ts';
import { type GivenOpinion, UnitOpinion } from '../../models/unitOpinion.ts';

/** What was asked of units about an application, oldest first, with what they said. Its reader has been authorised. */
export async function listOpinionLinks({ crypto }: StaffContext, applicationId: string) {
  const rows = await UnitOpinion.find({ applicationId }).sort({ createdAt: 1 }).lean();
  return rows.map(({ _id, state, expiresOn, unitSealed, answerSealed, createdAt, answeredAt }) => ({
    ...{ state, expiresOn, createdAt, answeredAt: answeredAt ?? null },
    unit: crypto.open<string>(unitSealed, `unitOpinionUnit:${_id}`),
    answer: answerSealed ? crypto.open<GivenOpinion>(answerSealed, `unitOpinion:${_id}`) : null,
  }));
}
