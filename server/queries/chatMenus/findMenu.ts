import { isMenuVariant, type MenuVariant, menuVariants } from '../../../bot/menus/variants.ts';
import { DomainError } from '../../domain/errors.ts';
import { MenuPublication, type MenuPublicationDoc } from '../../models/menuPublication.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** A menu of an account that the actor's own bureau owns. */
export interface OwnMenu {
  publication: MenuPublicationDoc;
  variant: MenuVariant;
  /** For lists: the account and which of its menus. */
  title: string;
}

/** @throws DomainError `chatMenu.not_found` also for the menu of another bureau's account */
export async function findMenu({ bureauId }: StaffActor, key: string): Promise<OwnMenu> {
  const publication = await MenuPublication.findOne({ _id: key, bureauId }).lean();
  if (!publication || !isMenuVariant(publication.variant)) throw new DomainError('chatMenu.not_found');
  const { variant, accountName } = publication;
  return { publication, variant, title: `${accountName} · ${menuVariants[variant].label}` };
}
