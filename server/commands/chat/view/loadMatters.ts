import { claimCode, type MatterSummary } from '../../../../bot/engine/index.ts';
import { listOwnLeads, type OwnLead } from '../../../queries/leads/listOwnLeads.ts';
import { ownReporterIds, reporterIdByClaim } from '../../../queries/vault/ownReporterIds.ts';
import type { Loader } from './types.ts';

/** More than a list in chat shows. */
const shown = 9;

const asMatter = (lead: OwnLead): MatterSummary => ({ kindLabel: '举报线索', open: true, ...lead });

/** What the person handed in and wanted to find again, newest first. */
export const loadOwnMatters: Loader<readonly MatterSummary[]> = async ({ crypto }, { person, now }) => {
  const reporterIds = await ownReporterIds(crypto, person._id);
  const leads = await listOwnLeads({ crypto }, { reporterIds, now, limit: shown });
  return leads.map(asMatter);
};

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
