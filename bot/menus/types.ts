/** A button that does something: starts a dialog by its key, or opens a page. */
export type MenuLeaf =
  | { readonly type: 'click'; readonly name: string; readonly key: string }
  | { readonly type: 'view'; readonly name: string; readonly url: string };

/** A menu that staff may edit, in the shape of WeChat's `menu/create`. */
export interface EditableMenu {
  readonly button: readonly (
    | MenuLeaf
    | { readonly name: string; readonly sub_button: readonly MenuLeaf[] }
  )[];
}

/** A button as somebody typed it: nothing is known about it yet. */
export interface RawButton {
  readonly name: string;
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  readonly sub_button?: readonly RawButton[] | undefined;
}

/** What else a menu is checked against. */
export interface MenuRules {
  /** Hosts that pages may be on; one that starts with a dot stands for everything under it. */
  readonly hosts: readonly string[];
}
