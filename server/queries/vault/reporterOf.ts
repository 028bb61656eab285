import { identityContext } from '../../commands/vault/indexes.ts';
import { identityWords, type ReporterIdentity } from '../../domain/leads/identity.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import { SubscriptionGrant } from '../../models/subscriptionGrant.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/**
 * Opens the vault for the product itself: to send a message, to recognise the reporter, to keep their name out of a text.
 * Nothing of it may reach a member of staff; for them there is `openIdentity`.
 */
export async function reporterOf(crypto: FieldCrypto, reporterId: string): Promise<ReporterIdentity> {
  const row = await LeadReporter.findById(reporterId, { identitySealed: 1 }).lean();
  return row ? crypto.open<ReporterIdentity>(row.identitySealed, identityContext(reporterId)) : {};
}

/** The words that no text about a lead may contain. */
export async function reporterWords(crypto: FieldCrypto, reporterId: string): Promise<string[]> {
  return identityWords(await reporterOf(crypto, reporterId));
}

/**
 * Whether the reporter can read their inbox: in WeChat, or with a claim code; and who gets a push about it, if anybody. Without
 * a grant nobody of the mini program gets one: it would be a task of staff about somebody who can read it anyway.
 */
export async function inboxOf(
  crypto: FieldCrypto,
  reporterId: string,
): Promise<{ personId?: string; canRead: boolean }> {
  const row = await LeadReporter.findById(reporterId, { identitySealed: 1, claimIndex: 1 }).lean();
  if (!row) return { canRead: false };
  const { personId, noPush } = crypto.open<ReporterIdentity>(row.identitySealed, identityContext(reporterId));
  return {
    ...(personId && (!noPush || (await hasGrant(personId))) ? { personId } : {}),
    canRead: personId !== undefined || Boolean(row.claimIndex),
  };
}

/** Whether they granted any notice that was not sent yet. */
async function hasGrant(personId: string): Promise<boolean> {
  const open = [{ remaining: { $gt: 0 } }, { longTerm: true }];
  return (await SubscriptionGrant.exists({ personId, $or: open })) !== null;
}
