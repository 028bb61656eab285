import { complaintForm } from '../../commands/complaints/complaintForm.ts';
import type { Services } from '../../commands/context.ts';
import { articleWords } from '../../domain/articles.ts';
import { wordsForInstitution } from '../../domain/complaints/forInstitution.ts';
import { beijingDay } from '../../domain/time.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { Complaint } from '../../models/complaint.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { findComplaintLink } from './findComplaintLink.ts';

/**
 * What whoever holds a link may read: the form while it is open, afterwards the number and the class of the result. It
 * asks nothing about leads, so that no answer can depend on one.
 * @throws DomainError `complaintLink.not_found`
 */
export async function getComplaintLink(services: Services, { token }: { token: string }) {
  const now = services.clock.now();
  const { link, institution, state } = await findComplaintLink(token, beijingDay(now));
  const bureau = await getBureau(link.bureauId, now);
  const complaint = link.complaintId
    ? await Complaint.findById(link.complaintId, { no: 1, status: 1, article: 1, definition: 1 }).lean()
    : null;
  const definition = state === 'open' ? complaintForm(services, bureau) : complaint?.definition;
  const documentArticle = articleWords(complaint?.article) ?? '';
  return {
    linkId: link._id,
    state,
    bureauId: bureau._id,
    bureau: bureau.name,
    institution: institution.name,
    expiresOn: link.expiresOn,
    definition: (definition ?? null) as FormDefinition | null,
    filed: complaint
      ? {
          no: complaint.no,
          awaitsDocument: complaint.status === 'awaiting_document',
          ...wordsForInstitution(complaint.status, { documentArticle }),
        }
      : null,
  };
}

export type ComplaintLinkView = Awaited<ReturnType<typeof getComplaintLink>>;
