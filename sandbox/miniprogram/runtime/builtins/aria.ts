const names = [
  ...['label', 'role', 'hidden', 'checked', 'disabled', 'selected', 'expanded', 'live', 'atomic', 'level'],
  ...['busy', 'labelledby', 'describedby', 'controls', 'current', 'invalid', 'required', 'haspopup', 'modal'],
  ...['pressed', 'valuenow', 'valuemin', 'valuemax', 'valuetext', 'setsize', 'posinset', 'roledescription'],
] as const;

const propertyOf = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`;

/** `aria-label`, `aria-role` … as every built-in of WeChat takes them. */
export const ariaProperties: Readonly<Record<string, unknown>> = Object.fromEntries(
  names.map((name) => [propertyOf(name), null]),
);

/** Names of the attributes by property. */
const attributes: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [propertyOf(name), name === 'role' ? 'role' : `aria-${name}`]),
);

/** Roles that somebody without a touch screen reaches by the tab key. */
const focusable = new Set(['button', 'link', 'switch', 'checkbox', 'radio', 'tab', 'option', 'combobox']);

/**
 * Writes such a property where a browser's screen reader looks for it.
 * @returns false when it is none of them
 */
export function applyAria(goal: Element, property: string, value: unknown): boolean {
  const attribute = attributes[property];
  if (!attribute) return false;
  if (value === null || value === undefined || value === '') goal.removeAttribute(attribute);
  else goal.setAttribute(attribute, String(value));
  if (attribute === 'role' && focusable.has(String(value))) goal.setAttribute('tabindex', '0');
  return true;
}
