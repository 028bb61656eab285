import { isMenuVariant, menuVariants } from '../../../bot/menus/variants.ts';
import type { StaffContext } from '../../commands/context.ts';
import { ChatVersion } from '../../models/chatVersion.ts';
import { MenuPublication } from '../../models/menuPublication.ts';
import { authorize } from '../../permissions/permissions.ts';

/** The menus of the accounts that the actor's bureau owns, with what became of each. @throws DomainError `permission.denied` */
export async function listMenus({ actor }: StaffContext) {
  const { bureauId } = actor;
  authorize(actor, 'chatText.list', { bureauId });
  const publications = await MenuPublication.find({ bureauId }).sort({ _id: 1 }).lean();
  const versions = await ChatVersion.find(
    { bureauId, subject: 'menu', state: { $in: ['current', 'proposed'] } },
    { key: 1, current: 1, open: 1 },
  ).lean();
  return publications.flatMap((publication) => {
    const { _id: key, variant } = publication;
    const own = versions.filter((version) => version.key === key);
    const state = { isOwn: own.some(({ current }) => current), isWaiting: own.some(({ open }) => open) };
    return isMenuVariant(variant)
      ? [{ publication, label: menuVariants[variant].label, about: menuVariants[variant].about, ...state }]
      : [];
  });
}
