import { articleWords } from '../domain/articles.ts';
import { documentStatusLabel } from '../domain/documents/machine.ts';
import type { CorpsDocumentDoc } from '../models/corpsDocument.ts';

/** A line of the list. */
export function presentDocumentRow(row: Omit<CorpsDocumentDoc, 'text'>) {
  const { no, kind, title, status, publishedAt, toldCount, readCount, createdAt, forInvited } = row;
  return {
    ...{
      no,
      kind,
      title,
      status,
      statusLabel: documentStatusLabel(status, forInvited),
      toldCount,
      readCount,
    },
    forInvited: forInvited ?? false,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** One document as the console shows it. */
export function presentDocument(document: CorpsDocumentDoc) {
  const { article, text, toldAt, revision } = document;
  return {
    ...presentDocumentRow(document),
    basis: articleWords(article),
    text,
    allTold: Boolean(toldAt),
    revision,
  };
}
