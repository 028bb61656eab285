import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findDocument } from './findDocument.ts';

/** @throws DomainError `document.not_found`, `permission.denied` */
export async function getDocument(ctx: StaffContext, { no }: { no: string }) {
  const document = await findDocument(ctx.actor, no);
  authorize(ctx.actor, 'document.read', document);
  return document;
}
