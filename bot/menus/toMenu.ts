import type { EditableMenu, MenuLeaf, RawButton } from './types.ts';

/** The menu of buttons without problems (`menuProblems`), with nothing in it but what WeChat takes. */
export function toMenu(buttons: readonly RawButton[]): EditableMenu {
  return {
    button: buttons.map((button) => {
      const { name, sub_button: below } = button;
      return below === undefined ? toLeaf(button) : { name, sub_button: below.map(toLeaf) };
    }),
  };
}

/** Typed names and addresses without white space around. */
export function tidyButtons(buttons: readonly RawButton[]): RawButton[] {
  return buttons.map(({ name, url, sub_button: below, ...rest }) => ({
    ...rest,
    name: name.trim(),
    ...(url === undefined ? {} : { url: url.trim() }),
    ...(below === undefined ? {} : { sub_button: tidyButtons(below) }),
  }));
}

function toLeaf({ name, type, key = '', url = '' }: RawButton): MenuLeaf {
  return type === 'view' ? { type, name, url } : { type: 'click', name, key };
}
