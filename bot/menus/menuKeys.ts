import { type DialogName, dialogOf, dialogs } from '../dialogs/index.ts';

/** Something that a button can start. */
export interface MenuKey {
  readonly key: string;
  /** The word that does the same when it is typed. */
  readonly label: string;
  readonly dialog: DialogName;
}

/** Every key that a dialog listens to. */
export const menuKeys: readonly MenuKey[] = (Object.keys(dialogs) as DialogName[]).flatMap((dialog) => {
  const { menuKey: key, words } = dialogOf(dialog);
  return key === undefined ? [] : [{ key, label: words[0] ?? key, dialog }];
});
