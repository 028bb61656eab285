import type { Appliers, Host } from './builtin.ts';

const names = [
  ...[
    'label',
    'role',
    'hidden',
    'checked',
    'disabled',
    'selected',
    'expanded',
    'live',
    'atomic',
    'level',
    'busy',
  ],
  ...[
    'labelledby',
    'describedby',
    'controls',
    'current',
    'invalid',
    'required',
    'haspopup',
    'modal',
    'pressed',
  ],
  ...['valuenow', 'valuemin', 'valuemax', 'valuetext', 'setsize', 'posinset', 'roledescription'],
] as const;

const propertyOf = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`;

/** `aria-label`, `aria-role` … as every built-in of WeChat takes them. */
export const ariaProperties: Readonly<Record<string, unknown>> = Object.fromEntries(
  names.map((name) => [propertyOf(name), null]),
);

/** Roles that somebody without a touch screen reaches by the tab key. */
const focusable = new Set(['button', 'link', 'switch', 'checkbox', 'radio', 'tab', 'option', 'combobox']);

/** Writes them where a browser's screen reader looks for them. */
export function applyAria({ element }: Host, target: string | undefined): Appliers {
  return Object.fromEntries(
    names.map((name) => [
      propertyOf(name),
      (value: unknown) => {
        const goal = (target && element.querySelector(target)) || element;
        const attribute = name === 'role' ? 'role' : `aria-${name}`;
        if (value === null || value === undefined || value === '') return;
        goal.setAttribute(attribute, String(value));
        if (name === 'role' && focusable.has(String(value))) goal.setAttribute('tabindex', '0');
      },
    ]),
  );
}
