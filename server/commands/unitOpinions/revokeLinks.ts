import { UnitOpinion } from '../../models/unitOpinion.ts';

/** Makes the open link of an application useless; there is at most one. */
export async function revokeLinks(applicationId: string): Promise<void> {
  await UnitOpinion.updateMany({ applicationId, state: 'open' }, { $set: { state: 'revoked' } });
}
