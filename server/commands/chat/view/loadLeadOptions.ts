import type { RecentLead } from '../../../../bot/engine/index.ts';
import { recentLeads } from '../../../queries/leads/recentLeads.ts';
import type { Loader } from './types.ts';

/** What the person reported lately, to ask 补充还是新线索 before another one is handed in. */
export const loadLeadOptions: Loader<{ recent: readonly RecentLead[] }> = async (services, { person }) => ({
  recent: await recentLeads(services, person._id),
});
