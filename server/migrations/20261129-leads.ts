import { IdentityRequest } from '../models/identityRequest.ts';
import { Lead } from '../models/lead.ts';
import { LeadMessage } from '../models/leadMessage.ts';
import { LeadQuota } from '../models/leadQuota.ts';
import { LeadReporter } from '../models/leadReporter.ts';
import { LeadTransfer } from '../models/leadTransfer.ts';

/** Collections and indexes of leads and of the vault. */
export async function createLeads(): Promise<void> {
  for (const model of [Lead, LeadReporter, LeadMessage, LeadTransfer, LeadQuota, IdentityRequest]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
