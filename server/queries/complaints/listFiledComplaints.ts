import { articleWords } from '../../domain/articles.ts';
import { wordsForInstitution } from '../../domain/complaints/forInstitution.ts';
import { toldStatuses } from '../../domain/complaints/machine.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';

/** More than one institution complains of. */
const looked = 20;

/**
 * What somebody filed for an institution, newest first: number and class of the result, and nothing else. It asks nothing
 * about leads, so that no answer can depend on one.
 */
export async function listFiledComplaints(personId: string) {
  const rows = await Complaint.find(
    { filedBy: personId },
    { no: 1, status: 1, article: 1, receivedAt: 1, updatedAt: 1, decidedAt: 1, handledAt: 1 },
  )
    .sort({ receivedAt: -1 })
    .limit(looked)
    .lean();
  return filedInWords(rows);
}

/** Rows of theirs in words. */
export function filedInWords(
  rows: readonly Pick<
    ComplaintDoc,
    'no' | 'status' | 'article' | 'receivedAt' | 'updatedAt' | 'decidedAt' | 'handledAt'
  >[],
) {
  return rows.map(({ no, status, article, receivedAt, updatedAt, decidedAt, handledAt }) => {
    const documentArticle = articleWords(article) ?? '';
    const { state, text } = wordsForInstitution(status, { documentArticle, where: 'chat' });
    const toldAt = toldStatuses.some((one) => one === status) ? updatedAt : receivedAt;
    return { no, receivedAt, state, text, at: handledAt ?? decidedAt ?? toldAt };
  });
}
