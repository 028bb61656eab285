import { linkHash } from '../../commands/unitOpinions/linkHash.ts';
import type { UnitOpinionState } from '../../domain/applications/opinionStates.ts';
import { DomainError } from '../../domain/errors.ts';
import { Application, type ApplicationDoc } from '../../models/application.ts';
import { UnitOpinion, type UnitOpinionDoc } from '../../models/unitOpinion.ts';

/** A link with the application that it is about, and where it stands today. */
export interface OpinionLink {
  link: UnitOpinionDoc;
  application: ApplicationDoc;
  state: Exclude<UnitOpinionState, 'revoked'>;
}

/**
 * The link with this token. Judged by its date, whatever the regular job has got round to.
 * @throws DomainError `unitOpinion.not_found` for an unknown token, a revoked one, and one whose application
 *   no longer waits for an opinion
 */
export async function findOpinionLink(token: string, today: string): Promise<OpinionLink> {
  const link = await UnitOpinion.findOne({ tokenHash: linkHash(token) }).lean();
  const application = link && (await Application.findById(link.applicationId).lean());
  if (!link || !application || link.state === 'revoked') throw new DomainError('unitOpinion.not_found');
  const late = link.state === 'open' && link.expiresOn < today;
  return { link, application, state: late ? 'expired' : link.state };
}
