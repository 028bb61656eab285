import { claimCode, type MatterSummary } from '../../../../bot/engine/index.ts';
import { listOwnLeads, type OwnLead } from '../../../queries/leads/listOwnLeads.ts';
import { reporterIdByClaim } from '../../../queries/vault/ownReporterIds.ts';
import { listOwnMatters } from '../ownMatters.ts';
import type { Loader } from './types.ts';

const asMatter = (lead: OwnLead): MatterSummary => ({ kindLabel: '举报线索', open: true, ...lead });

/** What the person handed in and wanted to find again, and what they are asked to explain, newest first. */
export const loadOwnMatters: Loader<readonly MatterSummary[]> = (services, { person, now }) =>
  listOwnMatters(services, person, now);

/** The lead of the claim code in this message, or of the one that the dialogue holds. */
export const loadClaimedMatter: Loader<MatterSummary | null> = async (
  { crypto },
  { now, input, heldClaimCode },
) => {
  const code = claimCode(input) ?? heldClaimCode;
  const reporterId = code ? await reporterIdByClaim(crypto, code) : null;
  if (!reporterId) return null;
  const [lead] = await listOwnLeads({ crypto }, { reporterIds: [reporterId], now, limit: 1 });
  return lead ? asMatter(lead) : null;
};
