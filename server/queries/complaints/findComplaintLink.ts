import { linkHash } from '../../commands/unitOpinions/linkHash.ts';
import { DomainError } from '../../domain/errors.ts';
import { ComplaintLink, type ComplaintLinkDoc } from '../../models/complaintLink.ts';
import { Institution } from '../../models/institution.ts';

/** A link with the institution that it was given to, and what can be done with it today. */
export interface FoundLink {
  link: ComplaintLinkDoc;
  institution: { _id: string; name: string };
  /** `expired`: never used, and too late now. */
  state: 'open' | 'used' | 'expired';
}

/**
 * The link with this token.
 * @throws DomainError `complaintLink.not_found` for an unknown token and a revoked one
 */
export async function findComplaintLink(token: string, today: string): Promise<FoundLink> {
  const link = await ComplaintLink.findOne({ tokenHash: linkHash(token) }).lean();
  const institution = link && (await Institution.findById(link.institutionId, { name: 1 }).lean());
  if (!link || !institution || link.state === 'revoked') throw new DomainError('complaintLink.not_found');
  const late = link.state === 'open' && link.expiresOn < today;
  return { link, institution, state: late ? 'expired' : link.state };
}
